package dev.aloi.inference.decode;

import dev.aloi.inference.file.ModelDirectory;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Models loaded so far: one for each directory, the least lately used ones let go, files that have changed loaded anew. */
public final class LoadedModels implements AutoCloseable {
    private final int capacity;
    private final Machine machine;
    private final Map<Path, Loaded> byDirectory = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * None yet.
     *
     * @param capacity models kept in memory while nobody uses them, at most
     */
    public LoadedModels(int capacity, Machine machine) {
        this.capacity = capacity;
        this.machine = machine;
    }

    /** Borrows a model; the loan is to be closed. Loading holds up other borrowers: it wants all of the node anyway. */
    public synchronized Loan borrow(Path directory) {
        List<ModelDirectory.Stamp> stamps = stampsOf(directory);
        Loaded loaded = byDirectory.get(directory);
        if (loaded == null || !loaded.stamps.equals(stamps)) {
            Loaded fresh = new Loaded(DecoderModel.load(directory, machine), stamps);
            Loaded old = byDirectory.put(directory, fresh);
            if (old != null) {
                old.letGo();
            }
            loaded = fresh;
        }
        loaded.loans++;
        shrink();
        return new Loan(loaded);
    }

    private static List<ModelDirectory.Stamp> stampsOf(Path directory) {
        ModelDirectory files = new ModelDirectory(directory);
        files.requirePresent();
        return files.stamps();
    }

    private void shrink() {
        Iterator<Loaded> eldestFirst = byDirectory.values().iterator();
        while (byDirectory.size() > capacity && eldestFirst.hasNext()) {
            Loaded eldest = eldestFirst.next();
            if (eldest.loans == 0) {
                eldestFirst.remove();
                eldest.letGo();
            }
        }
    }

    private synchronized void giveBack(Loaded loaded) {
        loaded.loans--;
        loaded.closeIfUnused();
    }

    @Override
    public synchronized void close() {
        byDirectory.values().forEach(Loaded::letGo);
        byDirectory.clear();
    }

    /** A model in use; it stays loaded until the loan is closed. */
    public final class Loan implements AutoCloseable {
        private final Loaded loaded;

        private Loan(Loaded loaded) {
            this.loaded = loaded;
        }

        public DecoderModel model() {
            return loaded.model;
        }

        @Override
        public void close() {
            giveBack(loaded);
        }
    }

    private static final class Loaded {
        private final DecoderModel model;
        private final List<ModelDirectory.Stamp> stamps;
        private int loans;
        private boolean gone;

        Loaded(DecoderModel model, List<ModelDirectory.Stamp> stamps) {
            this.model = model;
            this.stamps = stamps;
        }

        void letGo() {
            gone = true;
            closeIfUnused();
        }

        void closeIfUnused() {
            if (gone && loans == 0) {
                model.close();
            }
        }
    }
}
