package dev.aloi.local.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Steps that do not wait for each other. */
final class Together {
    private Together() {}

    /** Runs all of them to their end; fails if one has failed. */
    static void run(List<Runnable> steps) {
        var running = steps.stream()
                .map(step -> CompletableFuture.runAsync(step, Together::onOwnThread))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(running).join();
    }

    /** Closes all of them at once. */
    static AutoCloseable closing(List<? extends AutoCloseable> parts) {
        var all = List.copyOf(parts);
        return () -> run(closings(all));
    }

    private static List<Runnable> closings(List<? extends AutoCloseable> parts) {
        var steps = new ArrayList<Runnable>();
        for (var part : parts) {
            steps.add(() -> {
                try {
                    part.close();
                } catch (Exception e) {
                    throw new IllegalStateException(e.getMessage(), e);
                }
            });
        }
        return steps;
    }

    /** Daemons: an interrupted start must not keep the launcher alive. */
    private static void onOwnThread(Runnable task) {
        Thread.ofPlatform().daemon().name("together").start(task);
    }
}
