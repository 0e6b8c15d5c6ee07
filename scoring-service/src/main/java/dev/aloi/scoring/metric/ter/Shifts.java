package dev.aloi.scoring.metric.ter;

import org.jspecify.annotations.Nullable;

/**
 * Tercom's greedy search: as long as moving a run of words lowers the edit distance, the best move is made and counts as one
 * edit. The limits are those of sacreBLEU 2.6.0.
 */
final class Shifts {
    private static final int LONGEST = 10;
    private static final int FARTHEST = 50;
    private static final int MOST_TRIED = 1_000;

    private final int[] reference;
    private int tried;

    Shifts(int[] reference) {
        this.reference = reference;
    }

    int edits(int[] completion) {
        if (reference.length == 0) {
            return completion.length;
        }
        BeamDistance matrix = new BeamDistance(reference, completion.length);
        int[] words = completion;
        int distance = matrix.fill(words, 0);
        int shifts = 0;
        while (true) {
            Shift best = best(words, distance, matrix);
            if (tried >= MOST_TRIED || best == null || best.gain <= 0) {
                return shifts + distance;
            }
            words = best.words;
            distance = matrix.fill(words, best.firstChanged());
            shifts++;
        }
    }

    private @Nullable Shift best(int[] words, int distance, BeamDistance matrix) {
        Search search = new Search(words, distance, matrix, matrix.alignment(words));
        for (int start = 0; start < words.length; start++) {
            int last = Math.min(reference.length - 1, start + FARTHEST);
            for (int target = Math.max(0, start - FARTHEST); target <= last; target++) {
                if (!search.tryRuns(start, target)) {
                    return search.best;
                }
            }
        }
        return search.best;
    }

    /** A move that was tried. */
    private static final class Shift {
        private final int gain;
        private final int length;
        private final int start;
        private final int index;
        private final int[] words;

        Shift(int gain, int length, int start, int index, int[] words) {
            this.gain = gain;
            this.length = length;
            this.start = start;
            this.index = index;
            this.words = words;
        }

        int firstChanged() {
            return Math.min(start, index);
        }

        /** Highest gain, then longest, then earliest run, then earliest target: Tercom's order. */
        boolean isBetterThan(Shift other) {
            if (gain != other.gain) {
                return gain > other.gain;
            }
            if (length != other.length) {
                return length > other.length;
            }
            return start != other.start ? start < other.start : index < other.index;
        }
    }

    private final class Search {
        private final int[] words;
        private final int distance;
        private final BeamDistance matrix;
        private final Alignment alignment;
        private @Nullable Shift best;

        Search(int[] words, int distance, BeamDistance matrix, Alignment alignment) {
            this.words = words;
            this.distance = distance;
            this.matrix = matrix;
            this.alignment = alignment;
        }

        /** Runs of words that stand at {@code start} and, in the reference, at {@code target}; false: enough was tried. */
        boolean tryRuns(int start, int target) {
            int longest = Math.min(LONGEST, Math.min(words.length - start, reference.length - target));
            for (int length = 1; length <= longest; length++) {
                if (words[start + length - 1] != reference[target + length - 1]) {
                    return true;
                }
                if (isWorthTrying(start, target, length)) {
                    tryTargets(start, target, length);
                    if (tried >= MOST_TRIED) {
                        return false;
                    }
                }
            }
            return true;
        }

        private boolean isWorthTrying(int start, int target, int length) {
            int aligned = alignment.position(target);
            return alignment.anyWrongInCompletion(start, length)
                    && alignment.anyWrongInReference(target, length)
                    && (aligned < start || aligned >= start + length);
        }

        private void tryTargets(int start, int target, int length) {
            int previous = -1;
            for (int offset = -1; offset < length && target + offset < reference.length; offset++) {
                int index = target + offset == -1 ? 0 : alignment.position(target + offset) + 1;
                if (index != previous) {
                    previous = index;
                    consider(start, length, index);
                }
            }
        }

        private void consider(int start, int length, int index) {
            tried++;
            int from = Math.min(start, index);
            int to = index < start ? start + length : index > start + length ? index : length + index;
            to = Math.min(to, words.length);
            int[] moved = moved(start, length, index);
            Shift shift = new Shift(distance - matrix.distance(moved, from, to), length, start, index, moved);
            if (best == null || shift.isBetterThan(best)) {
                best = shift;
            }
        }

        private int[] moved(int start, int length, int index) {
            int[] moved = words.clone();
            if (index < start) {
                System.arraycopy(words, start, moved, index, length);
                System.arraycopy(words, index, moved, index + length, start - index);
                return moved;
            }
            int end = index > start + length ? index : Math.min(length + index, words.length);
            int between = end - start - length;
            System.arraycopy(words, start + length, moved, start, between);
            System.arraycopy(words, start, moved, start + between, length);
            return moved;
        }
    }
}
