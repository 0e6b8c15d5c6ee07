package dev.aloi.inference.runtime;

import ai.onnxruntime.OnnxTensor;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Keys and values of the tokens that rows have read so far, in native memory: for each half of each layer
 * [rows, heads, columns, width]. A step reads one copy and writes the other, longer one; then they change places. Where rows have no
 * gaps, a step writes into the one copy that it reads, which has columns in reserve.
 */
public final class Cache implements AutoCloseable {
    private final DecoderLayout layout;
    private List<Block> now = new ArrayList<>();
    private List<Block> next = new ArrayList<>();
    private List<CacheRow> rows = List.of();
    private int columns;

    /** Columns that there is memory for, where a step needs no second copy. */
    private int room;

    Cache(DecoderLayout layout) {
        this.layout = layout;
        layout.past().forEach(_ -> {
            now.add(new Block());
            next.add(new Block());
        });
    }

    /** A row of a cache. */
    public record Slice(Cache cache, int row) {}

    public int rows() {
        return rows.size();
    }

    /** Tokens of a row. */
    public int length(int row) {
        return rows.get(row).length();
    }

    /** Of the rows with what stands between their tokens. */
    public int columns() {
        return columns;
    }

    /** Memory that it holds. */
    public long bytes() {
        return bytes(now) + bytes(next);
    }

    private static long bytes(List<Block> blocks) {
        return blocks.stream().mapToLong(Block::size).sum();
    }

    /** So many rows that have read nothing yet. */
    public void begin(int count) {
        begin(count, 0);
    }

    /**
     * The same where it is known what is to come.
     *
     * @param most tokens that any row will have
     */
    public void begin(int count, int most) {
        columns = 0;
        room = most;
        List<CacheRow> begun = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            begun.add(new CacheRow(0, 0, layout.gapless()));
        }
        rows = begun;
    }

    /** Tokens of a row that there is memory for, and more than that where rows have gaps. */
    public int room() {
        return room;
    }

    /**
     * Whether rows can come in without moving the others, and few of the columns in reserve are of no use.
     *
     * @param most tokens that any row will have
     */
    public boolean takes(int most) {
        return layout.gapless() && most <= room && room <= 2 * most;
    }

    /** Gets memory for so many rows at once, where none has read anything yet. */
    public void expect(int count) {
        for (int half = 0; half < layout.past().size() && layout.gapless(); half++) {
            MemorySegment _ = now.get(half).of(bytes(half, count, room));
        }
    }

    /** Has a row, or a further one behind the last, hold what another one has read; for rows without gaps that there is room for. */
    public void fill(int row, Slice slice) {
        int length = slice.cache().length(slice.row());
        if (!layout.gapless() || length > room) {
            throw new IllegalArgumentException("a row is filled where there is room for it, and without gaps");
        }
        if (row == rows.size()) {
            grow(row + 1);
            rows.add(new CacheRow(0, columns, true));
        }
        for (int half = 0; half < layout.past().size(); half++) {
            copy(slice, half, memory(half), row, room);
        }
        rows.set(row, new CacheRow(length, length, true));
        align();
    }

    /** The last row is not wanted any more; for rows without gaps. */
    public void removeLast() {
        rows.removeLast();
        align();
    }

    private void grow(int count) {
        for (int half = 0; half < layout.past().size(); half++) {
            Block before = now.get(half);
            if (before.size() < bytes(half, count, room)) {
                MemorySegment held = memory(half);
                MemorySegment larger = next.get(half).of(bytes(half, count + count / 2, room));
                MemorySegment.copy(held, 0, larger, 0, held.byteSize());
                now.set(half, next.get(half));
                next.set(half, before);
                before.close();
            }
        }
    }

    private void align() {
        columns = rows.stream().mapToInt(CacheRow::length).max().orElse(0);
        rows.forEach(row -> row.align(columns));
    }

    /** These rows and no others from now on, without what stood between their tokens; rows of this cache may be among them. */
    public void arrange(List<Slice> slices) {
        arrange(slices, 0);
    }

    /**
     * The same where more tokens are to come.
     *
     * @param most tokens that any row will have
     */
    public void arrange(List<Slice> slices, int most) {
        int longest = slices.stream()
                .mapToInt(slice -> slice.cache().length(slice.row()))
                .max()
                .orElse(0);
        List<CacheRow> arranged = new ArrayList<>();
        for (Slice slice : slices) {
            arranged.add(new CacheRow(slice.cache().length(slice.row()), longest, layout.gapless()));
        }
        int stride = layout.gapless() ? Math.max(longest, most) : longest;
        copy(slices, stride);
        rows = arranged;
        columns = longest;
        room = stride;
        turn();
    }

    private void copy(List<Slice> slices, int stride) {
        for (int half = 0; half < layout.past().size(); half++) {
            MemorySegment to = next.get(half).of(bytes(half, slices.size(), stride));
            for (int row = 0; row < slices.size(); row++) {
                copy(slices.get(row), half, to, row, stride);
            }
        }
    }

    private void copy(Slice slice, int half, MemorySegment to, int row, int stride) {
        DecoderLayout.Past past = layout.past().get(half);
        long column = past.columnBytes();
        MemorySegment from = slice.cache().memory(half);
        List<CacheRow.Run> runs = slice.cache().rows.get(slice.row()).runs();
        for (long head = 0; head < past.heads(); head++) {
            long source = (slice.row() * past.heads() + head) * slice.cache().stride() * column;
            long target = (row * past.heads() + head) * stride * column;
            long end = target + stride * column;
            for (CacheRow.Run run : runs) {
                MemorySegment.copy(from, source + run.start() * column, to, target, run.count() * column);
                target += run.count() * column;
            }
            if (!layout.gapless()) {
                // What was here before may be no number, which no mask would hide.
                to.asSlice(target, end - target).fill((byte) 0);
            }
        }
    }

    private int stride() {
        return layout.gapless() ? room : columns;
    }

    /** Makes sure that the next step can write {@code more} columns. */
    void reserve(int more) {
        if (layout.gapless() && columns + more > room) {
            int larger = Math.max(columns + more, room + room / 2);
            List<Slice> all = new ArrayList<>();
            for (int row = 0; row < rows.size(); row++) {
                all.add(new Slice(this, row));
            }
            copy(all, larger);
            room = larger;
            turn();
            settle();
        }
    }

    private MemorySegment memory(int half) {
        return now.get(half).of(bytes(half, rows.size(), stride()));
    }

    /** What has been read of a half, as a step takes it. */
    OnnxTensor past(int half) throws RunFailed {
        DecoderLayout.Past past = layout.past().get(half);
        return now.get(half).tensor(past.type(), past.shape(rows.size(), stride()));
    }

    /** Where a step writes a half that is longer by {@code more} columns. */
    OnnxTensor present(int half, int more) throws RunFailed {
        if (layout.gapless()) {
            return past(half);
        }
        DecoderLayout.Past past = layout.past().get(half);
        return next.get(half).tensor(past.type(), past.shape(rows.size(), columns + more));
    }

    private long bytes(int half, int rowCount, int columnCount) {
        DecoderLayout.Past past = layout.past().get(half);
        return past.columnBytes() * past.heads() * columnCount * rowCount;
    }

    CacheRow row(int row) {
        return rows.get(row);
    }

    /** A step has written {@code more} columns, of which each row's first ones are its tokens. */
    void extend(List<Integer> tokens, int more) {
        for (int row = 0; row < rows.size(); row++) {
            rows.get(row).extend(tokens.get(row), more);
        }
        if (layout.gapless()) {
            align();
        } else {
            columns += more;
            turn();
        }
    }

    private void turn() {
        List<Block> before = now;
        now = next;
        next = before;
    }

    /** Gives back the half of the memory that only a further step would need. */
    public void settle() {
        next.forEach(Block::close);
    }

    @Override
    public void close() {
        now.forEach(Block::close);
        next.forEach(Block::close);
        rows = Collections.emptyList();
        columns = 0;
        room = 0;
    }
}
