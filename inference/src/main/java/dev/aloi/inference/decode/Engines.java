package dev.aloi.inference.decode;

import dev.aloi.contracts.runner.FailureCategory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The engine of a model, and another one in its place where it does not come back from a prompt. */
final class Engines {
    /** Each holds memory and a thread for ever. */
    private static final int MOST_LOST = 3;

    private final Engine.Model model;
    private final Machine machine;
    private @Nullable Engine engine;
    private int lost;

    Engines(Engine.Model model, Machine machine) {
        this.model = model;
        this.machine = machine;
    }

    synchronized void submit(List<? extends Task> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        if (lost >= MOST_LOST) {
            tasks.forEach(task -> task.refuse(
                    FailureCategory.CRASHED, "the model did not come back from " + lost + " prompts before"));
            return;
        }
        if (engine == null || engine.isStopped()) {
            engine = Engine.start(model, machine.limits(), machine.metering(), machine.nanoTime());
        }
        engine.submit(tasks);
    }

    /** To be called now and then by whoever waits for tasks. */
    synchronized void watch() {
        if (engine != null && engine.hangs()) {
            List<Task> left = engine.abandon();
            engine = null;
            lost++;
            submit(left);
        }
    }

    /** True where nothing computes any more, so that what it computed with can be freed. */
    synchronized boolean stop() {
        boolean rests = engine == null || engine.stop();
        engine = null;
        return rests && lost == 0;
    }
}
