package dev.aloi.inference.decode;

import dev.aloi.inference.ModelFault;
import dev.aloi.inference.file.ModelDirectory;
import dev.aloi.inference.file.OnnxFile;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Models loaded so far: one for each file, the least lately used ones let go, files that have changed loaded anew. */
public final class LoadedModels implements AutoCloseable {
    private final int capacity;
    private final long maxBytes;
    private final Machine machine;
    private final Map<DecoderModel.Source, Loaded> bySource = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * None yet.
     *
     * @param capacity models kept in memory while nobody uses them, at most
     * @param maxBytes that the files of all of them may have together
     */
    public LoadedModels(int capacity, long maxBytes, Machine machine) {
        this.capacity = capacity;
        this.maxBytes = maxBytes;
        this.machine = machine;
    }

    /** Borrows a model; the loan is to be closed. Loading holds up other borrowers: it wants all of the node anyway. */
    public synchronized Loan borrow(DecoderModel.Source source) {
        List<ModelDirectory.Stamp> stamps = stampsOf(source);
        Loaded loaded = bySource.get(source);
        if (loaded == null || !loaded.stamps.equals(stamps)) {
            long bytes = OnnxFile.bytes(source.files());
            makeRoom(source, bytes);
            Loaded fresh = new Loaded(load(source), stamps, bytes);
            Loaded old = bySource.put(source, fresh);
            if (old != null) {
                old.letGo();
            }
            loaded = fresh;
        }
        loaded.loans++;
        shrink();
        return new Loan(loaded);
    }

    private static List<ModelDirectory.Stamp> stampsOf(DecoderModel.Source source) {
        ModelDirectory files = source.files();
        files.requirePresent();
        List<ModelDirectory.Stamp> stamps = new ArrayList<>(files.stamps());
        if (source.adapter() != null) {
            stamps.addAll(ModelDirectory.stamps(source.adapter()));
        }
        return stamps;
    }

    private DecoderModel load(DecoderModel.Source source) {
        return DecoderModel.load(source, machine);
    }

    /** Told before anything is loaded, with the numbers. */
    private void makeRoom(DecoderModel.Source source, long bytes) {
        if (bytes > maxBytes) {
            throw new ModelFault(source.files().onnx() + ": its weights take " + mebibytes(bytes)
                    + " of memory; models may take " + mebibytes(maxBytes) + " here");
        }
        Iterator<Loaded> eldestFirst = bySource.values().iterator();
        while (loadedBytes() + bytes > maxBytes && eldestFirst.hasNext()) {
            Loaded eldest = eldestFirst.next();
            if (eldest.loans == 0) {
                eldestFirst.remove();
                eldest.letGo();
            }
        }
        if (loadedBytes() + bytes > maxBytes) {
            throw new ModelFault(
                    source.files().onnx() + ": its weights take " + mebibytes(bytes) + " of memory; of the "
                            + mebibytes(maxBytes) + " that models may take here, others that are in use take "
                            + mebibytes(loadedBytes()));
        }
    }

    private long loadedBytes() {
        return bySource.values().stream().mapToLong(loaded -> loaded.bytes).sum();
    }

    private static String mebibytes(long bytes) {
        return Math.ceilDiv(bytes, 1L << 20) + " MiB";
    }

    private void shrink() {
        Iterator<Loaded> eldestFirst = bySource.values().iterator();
        while (bySource.size() > capacity && eldestFirst.hasNext()) {
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
        bySource.values().forEach(Loaded::letGo);
        bySource.clear();
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
        private final long bytes;
        private int loans;
        private boolean gone;

        Loaded(DecoderModel model, List<ModelDirectory.Stamp> stamps, long bytes) {
            this.model = model;
            this.stamps = stamps;
            this.bytes = bytes;
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
