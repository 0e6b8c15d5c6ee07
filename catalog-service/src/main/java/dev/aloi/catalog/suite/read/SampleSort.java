package dev.aloi.catalog.suite.read;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Puts what samples say into the order of their identities, on the disk where it is more than the memory is to hold. */
final class SampleSort implements AutoCloseable {
    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::id).thenComparingInt(Entry::position);
    private static final int BUFFER = 1 << 16;
    /** What an entry costs beside its text. */
    private static final int OVERHEAD = 100;

    private final int maxBytes;
    private final List<Entry> held = new ArrayList<>();
    private final List<Path> runs = new ArrayList<>();
    private int heldBytes;

    /** @param maxBytes that are held in memory, about */
    SampleSort(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * @param position among the rows that hold a sample, from 0
     * @param line of the file, for people
     */
    record Entry(String id, int position, int line, String text) {}

    @FunctionalInterface
    interface Visitor {
        void visit(Entry entry) throws IOException;
    }

    void add(Entry entry) throws IOException {
        held.add(entry);
        heldBytes += 2 * (entry.text().length() + entry.id().length()) + OVERHEAD;
        if (heldBytes > maxBytes) {
            spill();
        }
    }

    private void spill() throws IOException {
        held.sort(ORDER);
        Path run = Files.createTempFile("aloi-sort", ".run");
        runs.add(run);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run), BUFFER))) {
            for (Entry entry : held) {
                write(out, entry.id());
                out.writeInt(entry.position());
                out.writeInt(entry.line());
                write(out, entry.text());
            }
        }
        held.clear();
        heldBytes = 0;
    }

    /** By identity, and of one identity by position. */
    void forEach(Visitor visitor) throws IOException {
        held.sort(ORDER);
        PriorityQueue<Cursor> cursors = new PriorityQueue<>(Comparator.comparing(Cursor::current, ORDER));
        List<Cursor> opened = new ArrayList<>();
        try {
            for (Path run : runs) {
                Cursor cursor = new Cursor(run);
                opened.add(cursor);
                if (cursor.advance()) {
                    cursors.add(cursor);
                }
            }
            int next = 0;
            while (!cursors.isEmpty() || next < held.size()) {
                Cursor least = cursors.peek();
                if (least == null || (next < held.size() && ORDER.compare(held.get(next), least.current()) <= 0)) {
                    visitor.visit(held.get(next++));
                } else {
                    cursors.poll();
                    visitor.visit(least.current());
                    if (least.advance()) {
                        cursors.add(least);
                    }
                }
            }
        } finally {
            for (Cursor cursor : opened) {
                cursor.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (Path run : runs) {
            Files.deleteIfExists(run);
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** A run being read. */
    private static final class Cursor implements AutoCloseable {
        private final DataInputStream in;
        private @Nullable Entry current;

        Cursor(Path run) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(run), BUFFER));
        }

        Entry current() {
            if (current == null) {
                throw new IllegalStateException("the run has ended");
            }
            return current;
        }

        boolean advance() throws IOException {
            try {
                current = new Entry(text(), in.readInt(), in.readInt(), text());
                return true;
            } catch (EOFException e) {
                current = null;
                return false;
            }
        }

        private String text() throws IOException {
            return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
