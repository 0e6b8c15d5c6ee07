package dev.aloi.scoring.metric.rouge;

import dev.aloi.scoring.metric.text.Tokens;

/**
 * For each line of the reference the union of its longest common subsequences with the lines of the completion; a token
 * hits at most as often as both texts have it, as ROUGE-1.5.5 does.
 */
final class SummaryUnion {
    private final Tokens lines;
    private final int[] numbers;
    private final int[] counts;

    SummaryUnion(Tokens lines, int[] numbers, int different) {
        this.lines = lines;
        this.numbers = numbers;
        this.counts = new int[different];
        for (int number : numbers) {
            counts[number]++;
        }
    }

    int hits(Tokens completionLines, int[] completion) {
        int[] left = leftToHit(completion);
        boolean[] inUnion = new boolean[numbers.length];
        Table table = new Table(numbers, completion);
        for (int line = 0; line < lines.lines(); line++) {
            for (int other = 0; other < completionLines.lines(); other++) {
                table.fill(
                        lines.lineStart(line),
                        lines.lineEnd(line),
                        completionLines.lineStart(other),
                        completionLines.lineEnd(other));
                table.mark(inUnion);
            }
        }
        int hits = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (inUnion[i] && left[numbers[i]]-- > 0) {
                hits++;
            }
        }
        return hits;
    }

    private int[] leftToHit(int[] completion) {
        int[] left = new int[counts.length];
        for (int number : completion) {
            if (number >= 0 && left[number] < counts[number]) {
                left[number]++;
            }
        }
        return left;
    }

    /** Lengths of the common subsequences of all beginnings of two lines. */
    private static final class Table {
        private final int[] reference;
        private final int[] completion;
        private int[] cells = new int[0];
        private int from;
        private int rows;
        private int otherFrom;
        private int columns;

        Table(int[] reference, int[] completion) {
            this.reference = reference;
            this.completion = completion;
        }

        void fill(int start, int end, int otherStart, int otherEnd) {
            from = start;
            rows = end - start;
            otherFrom = otherStart;
            columns = otherEnd - otherStart;
            int width = columns + 1;
            if (cells.length < (rows + 1) * width) {
                cells = new int[(rows + 1) * width * 2];
            }
            java.util.Arrays.fill(cells, 0, width, 0);
            for (int row = 1; row <= rows; row++) {
                fillRow(row * width, width, reference[from + row - 1]);
            }
        }

        private void fillRow(int at, int width, int token) {
            int left = 0;
            cells[at] = 0;
            for (int column = 1; column < width; column++) {
                left = completion[otherFrom + column - 1] == token
                        ? cells[at + column - width - 1] + 1
                        : Math.max(left, cells[at + column - width]);
                cells[at + column] = left;
            }
        }

        /** Goes back as rouge_score does: among equally long subsequences its choice decides the union. */
        void mark(boolean[] union) {
            int width = columns + 1;
            int row = rows;
            int column = columns;
            while (row > 0 && column > 0) {
                if (reference[from + row - 1] == completion[otherFrom + column - 1]) {
                    union[from + row - 1] = true;
                    row--;
                    column--;
                } else if (cells[row * width + column - 1] > cells[(row - 1) * width + column]) {
                    column--;
                } else {
                    row--;
                }
            }
        }
    }
}
