package dev.aloi.local.command;

import dev.aloi.local.load.Load;
import dev.aloi.local.progress.Progress;
import java.util.List;

/** Shows how far a sweep of loads is. */
final class LoadBars implements AutoCloseable {
    /** Telling takes time that is measured too, so not every answer is told. */
    private static final int EVERY = 10;

    private final List<Load> loads;
    private final Progress.Bar bar;

    LoadBars(Progress progress, List<Load> loads) {
        this.loads = loads;
        this.bar = progress.bar("under load", loads.size());
    }

    synchronized void at(Load load, int answered) {
        if (answered % EVERY == 0) {
            bar.at(loads.indexOf(load), load + ": " + answered + " answered");
        }
    }

    @Override
    public void close() {
        bar.at(loads.size(), "");
        bar.close();
    }
}
