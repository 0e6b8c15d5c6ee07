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
    private final WordPositions positions;
    private int tried;

    Shifts(int[] reference, WordPositions positions) {
        this.reference = reference;
        this.positions = positions;
    }

    int edits(int[] completion) {
        if (reference.length == 0) {
            return completion.length;
        }
        BeamDistance matrix = new BeamDistance(reference, positions, completion.length);
        int[] words = completion;
        int distance = matrix.fill(words, 0, words.length);
        int shifts = 0;
        while (true) {
            Search search = new Search(words, distance, matrix);
            search.run();
            Move best = search.best;
            if (tried >= MOST_TRIED || best == null || search.gain <= 0) {
                return shifts + distance;
            }
            words = words.clone();
            best.make(search.words, words);
            distance = matrix.fill(words, best.from(), best.to(words.length));
            shifts++;
        }
    }

    private final class Search {
        private final int[] words;
        private final int distance;
        private final BeamDistance matrix;
        private final Alignment alignment;
        private final int[] moved;
        private @Nullable Move best;
        private int gain;

        Search(int[] words, int distance, BeamDistance matrix) {
            this.words = words;
            this.distance = distance;
            this.matrix = matrix;
            this.alignment = matrix.alignment(words);
            this.moved = new int[words.length];
        }

        void run() {
            for (int start = 0; start < words.length; start++) {
                int last = Math.min(reference.length - 1, start + FARTHEST);
                for (int target = Math.max(0, start - FARTHEST); target <= last; target++) {
                    if (!tryRuns(start, target)) {
                        return;
                    }
                }
            }
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
            Move move = new Move(start, length, index);
            move.make(words, moved);
            int gained = distance - matrix.distance(moved, move.from(), move.to(words.length));
            if (best == null || gained > gain || (gained == gain && move.goesBefore(best))) {
                best = move;
                gain = gained;
            }
        }
    }
}
