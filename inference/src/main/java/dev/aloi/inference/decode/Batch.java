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

    int most() {
        return live().stream().mapToInt(writing -> writing.task().most()).max().orElse(0);
    }

    /** Takes in completions whose prompts have been read; those that are over leave. */
    void join(List<Writing> writings, List<Cache.Slice> slices) {
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
        if (over > 0 && (4 * over >= rows.size() || cache.columns() + 1 >= context)) {
            cache.arrange(keep(), most());
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
