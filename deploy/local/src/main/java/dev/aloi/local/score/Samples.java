package dev.aloi.local.score;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The samples of a file by their keys: which lines are theirs, and what they belong to. */
final class Samples {
    private static final int ALONE = -1;

    private final KeyTable samples = new KeyTable();
    private final KeyTable attempts = new KeyTable();
    private final KeyTable clusters = new KeyTable();
    private final Ints sampleOfLine = new Ints();
    private final Ints firstLine = new Ints();
    private final Ints clusterOf = new Ints();
    private int alone;
    private long[] keys = new long[1024];
    private long[] references = new long[1024];

    /** The line that has the same id, and repetition, already; else the line is taken. */
    OptionalInt add(ScoreLine line) {
        long key = line.sampleKey();
        OptionalInt known = samples.find(key);
        if (known.isPresent() && isTaken(line)) {
            return OptionalInt.of(firstLine.at(known.getAsInt()));
        }
        if (line.repetition() != null) {
            attempts.number(line.attemptKey());
        }
        int sample = samples.number(key);
        sampleOfLine.add(sample);
        if (known.isEmpty()) {
            begin(sample, line, key);
        }
        return OptionalInt.empty();
    }

    private boolean isTaken(ScoreLine line) {
        return line.repetition() == null || attempts.find(line.attemptKey()).isPresent();
    }

    private void begin(int sample, ScoreLine line, long key) {
        if (sample == keys.length) {
            keys = Arrays.copyOf(keys, sample * 2);
            references = Arrays.copyOf(references, sample * 2);
        }
        keys[sample] = key;
        references[sample] = line.referencesKey();
        firstLine.add(line.number());
        clusterOf.add(line.cluster() == null ? ALONE : clusters.number(Keys.of(line.cluster())));
        alone += line.cluster() == null ? 1 : 0;
    }

    int count() {
        return samples.size();
    }

    int lines() {
        return sampleOfLine.size();
    }

    /** Those that stand alone among them. */
    int clusters() {
        return clusters.size() + alone;
    }

    boolean areClustered() {
        return clusters() < count();
    }

    /** The clusters of these samples, numbered from 0 without gaps. */
    int[] clusterNumbers(int[] of) {
        if (alone == count()) {
            return IntStream.range(0, of.length).toArray();
        }
        KeyTable numbers = new KeyTable();
        return IntStream.of(of)
                .map(sample -> numbers.number(clusterOf.at(sample) == ALONE ? -1L - sample : clusterOf.at(sample)))
                .toArray();
    }

    int sampleOf(int line) {
        return sampleOfLine.at(line);
    }

    /** In the user's file, counted from 1. */
    int firstLine(int sample) {
        return firstLine.at(sample);
    }

    long referencesKey(int sample) {
        return references[sample];
    }

    /** The same sample in another file. */
    OptionalInt in(Samples other, int sample) {
        return other.samples.find(keys[sample]);
    }

    /** The lines of each sample. */
    IntFunction<int[]> byLine() {
        if (lines() == count()) {
            return sample -> new int[] {sample};
        }
        int[] starts = new int[count() + 1];
        for (int line = 0; line < lines(); line++) {
            starts[sampleOf(line) + 1]++;
        }
        for (int sample = 0; sample < count(); sample++) {
            starts[sample + 1] += starts[sample];
        }
        int[] next = starts.clone();
        int[] lines = new int[lines()];
        for (int line = 0; line < lines.length; line++) {
            lines[next[sampleOf(line)]++] = line;
        }
        return sample -> Arrays.copyOfRange(lines, starts[sample], starts[sample + 1]);
    }
}
