package dev.aloi.local.command;

import dev.aloi.local.load.Ends;
import dev.aloi.local.load.Load;
import dev.aloi.local.progress.Progress;
import java.util.List;

/** Shows how far a sweep of loads is. */
final class LoadBars implements AutoCloseable {
    /** Telling takes time that is measured too, so not every end of a call is told. */
    private static final int EVERY = 10;

    private final List<Load> loads;
    private final Progress.Bar bar;

    LoadBars(Progress progress, List<Load> loads) {
        this.loads = loads;
        this.bar = progress.bar("under load", loads.size());
    }

    synchronized void at(Load load, Ends ends) {
        if (ends.all() % EVERY == 0) {
            bar.at(loads.indexOf(load), load + ": " + ends);
        }
    }

    void done() {
        bar.at(loads.size(), "");
    }

    @Override
    public void close() {
        bar.close();
    }
}
