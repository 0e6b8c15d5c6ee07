package dev.aloi.inference.runtime;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * ONNX Runtime as the one of this process. Its Java binding (1.29) frees it in a shutdown hook, under the feet of whoever still
 * computes: the JVM then dies of a segmentation fault. Here the hook is replaced by one that first waits for the step under way and
 * lets no other begin.
 */
public final class OrtProcess {
    /** Longer than a step takes; an orchestrator kills after 30 s. */
    private static final long PATIENCE_SECONDS = 10;

    /** What the shell reports of a process ended by SIGTERM. */
    private static final int TERMINATED = 143;

    private static final ReentrantReadWriteLock RUNNING = new ReentrantReadWriteLock();
    private static @Nullable OrtEnvironment environment;

    private OrtProcess() {}

    static synchronized OrtEnvironment environment() {
        if (environment == null) {
            environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "aloi");
            if (removeHook()) {
                Runtime.getRuntime().addShutdownHook(new Thread(OrtProcess::stop, "ONNX Runtime stop"));
            }
        }
        return environment;
    }

    /** To be held while native code runs. Once the process stops it is never given again: the work is another's then. */
    public static Lock running() {
        return RUNNING.readLock();
    }

    /** Keeps the lock for good. */
    private static void stop() {
        try {
            if (!RUNNING.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(TERMINATED);
            }
        } catch (InterruptedException _) {
            Runtime.getRuntime().halt(TERMINATED);
        }
    }

    /** False where the JVM does not open java.lang to us: then everything stays as the binding has it. */
    private static boolean removeHook() {
        try {
            Field hooks = Class.forName("java.lang.ApplicationShutdownHooks").getDeclaredField("hooks");
            hooks.setAccessible(true);
            if (hooks.get(null) instanceof Map<?, ?> threads) {
                for (Object thread : List.copyOf(threads.keySet())) {
                    if (thread instanceof Thread hook && isOfOnnxRuntime(hook)) {
                        return Runtime.getRuntime().removeShutdownHook(hook);
                    }
                }
            }
            return false;
        } catch (ReflectiveOperationException | RuntimeException _) {
            return false;
        }
    }

    private static boolean isOfOnnxRuntime(Thread hook) throws ReflectiveOperationException {
        Field holder = Thread.class.getDeclaredField("holder");
        holder.setAccessible(true);
        Object held = holder.get(hook);
        Field task = held.getClass().getDeclaredField("task");
        task.setAccessible(true);
        Object runnable = task.get(held);
        return runnable != null && runnable.getClass().getPackageName().equals(OrtEnvironment.class.getPackageName());
    }
}
