package dev.aloi.inference.decode;

import dev.aloi.inference.runtime.Cache;
import dev.aloi.inference.runtime.Lane;
import dev.aloi.inference.runtime.Logits;
import dev.aloi.inference.runtime.RunFailed;
import dev.aloi.inference.token.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Completions that are being written side by side, a token each at a step. Rows of those that are over go when enough have gathered. */
final class Batch implements AutoCloseable {
    private final Lane lane;
    private final Cache cache;
    private final int context;
    private final float[] logits;
    private final List<Writing> rows = new ArrayList<>();

    Batch(Lane lane, Cache cache, int context, int vocabulary) {
        this.lane = lane;
        this.cache = cache;
        this.context = context;
        this.logits = new float[vocabulary];
    }

    /** Takes a row's answer. */
    interface Answer {
        void take(Writing writing, float[] logits) throws RunFailed;
    }

    List<Writing> live() {
        return rows.stream().filter(writing -> !writing.isOver()).toList();
    }

    boolean isEmpty() {
        return rows.stream().allMatch(Writing::isOver);
    }

    /** Tokens that any row will have. */
    int most() {
        return most(rows);
    }

    private static int most(List<Writing> writings) {
        return writings.stream()
                .filter(writing -> !writing.isOver())
                .mapToInt(writing -> writing.task().most())
                .max()
                .orElse(0);
    }

    /** Tokens that there is memory for in each row. */
    int width() {
        return isEmpty() ? 0 : Math.max(most(), cache.room());
    }

    /**
     * Takes in completions whose prompts have been read; those that are over leave.
     *
     * @param expected rows that there will be soon
     */
    void join(List<Writing> writings, List<Cache.Slice> slices, int expected) {
        int longest = Math.max(most(), most(writings));
        if (isEmpty()) {
            rows.clear();
            cache.begin(0, longest);
            cache.expect(expected);
        }
        if (cache.takes(longest)) {
            for (int i = 0; i < writings.size(); i++) {
                if (!writings.get(i).isOver()) {
                    place(writings.get(i), slices.get(i));
                }
            }
        } else {
            rearrange(writings, slices);
        }
    }

    /** The others keep their places; a row that is over gives its own away. */
    private void place(Writing writing, Cache.Slice slice) {
        int row = 0;
        while (row < rows.size() && !rows.get(row).isOver()) {
            row++;
        }
        cache.fill(row, slice);
        if (row == rows.size()) {
            rows.add(writing);
        } else {
            rows.set(row, writing);
        }
    }

    private void rearrange(List<Writing> writings, List<Cache.Slice> slices) {
        List<Cache.Slice> kept = keep();
        for (int i = 0; i < writings.size(); i++) {
            if (!writings.get(i).isOver()) {
                rows.add(writings.get(i));
                kept.add(slices.get(i));
            }
        }
        cache.arrange(kept, most());
    }

    /** Rows that go on, which alone are rows from now on. */
    private List<Cache.Slice> keep() {
        List<Cache.Slice> kept = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (!rows.get(row).isOver()) {
                kept.add(new Cache.Slice(cache, row));
            }
        }
        rows.removeIf(Writing::isOver);
        return kept;
    }

    /** Leaves out the rows that are over where that pays, or where the columns would come to be more than the model has positions. */
    void tidy() {
        long over = rows.stream().filter(Writing::isOver).count();
        if (over == 0 || (4 * over < rows.size() && cache.columns() + 1 < context)) {
            return;
        }
        if (over < rows.size() && cache.takes(most())) {
            closeUp();
        } else {
            cache.arrange(keep(), most());
        }
    }

    /** The last rows take the places of those that are over. */
    private void closeUp() {
        for (int row = rows.size() - 1; row >= 0; row--) {
            if (rows.get(row).isOver()) {
                Writing last = rows.removeLast();
                if (row < rows.size()) {
                    cache.fill(row, new Cache.Slice(cache, rows.size()));
                    rows.set(row, last);
                }
                cache.removeLast();
            }
        }
    }

    /** One more token for each; where it fails, nothing has changed. */
    void step(Answer answer) throws RunFailed {
        Logits answers = lane.read(
                cache,
                rows.stream()
                        .map(writing -> writing.isOver() ? Tokens.NONE : Tokens.of(writing.last()))
                        .toList());
        for (int row = 0; row < rows.size(); row++) {
            if (!rows.get(row).isOver()) {
                answers.last(row, logits);
                answer.take(rows.get(row), logits);
            }
        }
    }

    /** Drops all rows; what they had written is written anew by whoever wants it. */
    void disband() {
        rows.clear();
        cache.begin(0);
    }

    @Override
    public void close() {
        cache.close();
    }
}
