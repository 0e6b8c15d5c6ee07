package dev.aloi.inference.decode;

import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.inference.runtime.DecoderSession;
import dev.aloi.inference.runtime.RunControl;
import dev.aloi.inference.token.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Works at the tasks of one model on a thread of its own, whoever they come from. */
final class Engine {
    private static final long NEVER = Long.MIN_VALUE;

    private final BlockingQueue<List<? extends Task>> inbox = new LinkedBlockingQueue<>();
    private final RunControl control;
    private final Work work;
    private final Limits limits;
    private final LongSupplier nanoTime;
    private final Thread thread;
    private volatile long told = NEVER;
    private volatile boolean stopped;
    private volatile boolean abandoned;

    private Engine(RunControl control, Work work, Limits limits, LongSupplier nanoTime) {
        this.control = control;
        this.work = work;
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.thread = Thread.ofPlatform().name("inference").daemon().unstarted(this::run);
    }

    /**
     * What an engine needs to know of its model.
     *
     * @param ends tokens that end a completion
     * @param context tokens that it has positions for
     * @param roundsOnly whether its answers differ by rounding only with what is decoded beside
     * @param text of tokens
     */
    record Model(
            DecoderSession session,
            Set<Integer> ends,
            int context,
            boolean roundsOnly,
            Function<Tokens, String> text) {}

    static Engine start(Model model, Limits limits, Metering metering, LongSupplier nanoTime) {
        RunControl control = model.session().control();
        Engine engine = new Engine(control, new Work(model, limits, control, metering, nanoTime), limits, nanoTime);
        engine.thread.start();
        return engine;
    }

    void submit(List<? extends Task> tasks) {
        inbox.add(tasks);
        if (stopped) {
            refuseInbox();
        }
    }

    private void run() {
        try (control;
                work) {
            while (!stopped) {
                receive();
                told = NEVER;
                work.turn();
            }
        } catch (InterruptedException _) {
            // Nobody needs it any more.
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            // Its message may quote a prompt.
            work.refuse(
                    FailureCategory.CRASHED,
                    "the engine broke off: " + e.getClass().getSimpleName());
        } finally {
            stopped = true;
            if (!abandoned) {
                work.refuse(FailureCategory.CRASHED, "the engine was stopped");
                refuseInbox();
            }
        }
    }

    private void receive() throws InterruptedException {
        if (work.isIdle()) {
            work.add(inbox.take());
        }
        List<List<? extends Task>> more = new ArrayList<>();
        inbox.drainTo(more);
        more.forEach(work::add);
    }

    private void refuseInbox() {
        List<List<? extends Task>> left = new ArrayList<>();
        inbox.drainTo(left);
        left.forEach(tasks -> tasks.forEach(task -> task.refuse(FailureCategory.CRASHED, "the engine was stopped")));
    }

    boolean isStopped() {
        return stopped;
    }

    /** To be called now and then by whoever waits: breaks off what is computed for nobody. True where that did not help. */
    boolean hangs() {
        if (stopped || !work.isForNobody()) {
            return false;
        }
        long now = nanoTime.getAsLong();
        if (told == NEVER) {
            told = now;
            control.terminate();
            return false;
        }
        return Duration.ofNanos(now - told).compareTo(limits.hang()) > 0;
    }

    /** Leaves the thread to itself, with all that it holds; gives back the tasks that somebody still wants. */
    List<Task> abandon() {
        abandoned = true;
        stopped = true;
        List<Task> left = new ArrayList<>(work.unfinished());
        List<List<? extends Task>> unread = new ArrayList<>();
        inbox.drainTo(unread);
        unread.forEach(left::addAll);
        return left.stream().map(Task::again).toList();
    }

    /** Ends the thread and waits for it, for as long as the runtime may hang. False where that did not help. */
    boolean stop() {
        stopped = true;
        control.terminate();
        thread.interrupt();
        try {
            thread.join(limits.hang());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }
}
