package dev.aloi.catalog.suite.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Pairs of texts that are nearly the same, found by locality-sensitive hashing: 25 bands of 5 places, which finds a pair of similarity 0.8
 * with a chance of 0.9999, and looks at one of 0.5 in vain with a chance of 0.55.
 */
final class NearDuplicates {
    static final double THRESHOLD = 0.8;

    private static final int BANDS = 25;
    private static final int PLACES = MinHash.LENGTH / BANDS;

    /** So many before it in its bucket a text is compared with: buckets of equal texts stay cheap. */
    private static final int NEIGHBOURS = 8;

    private final List<int[]> signatures;
    private final int[] group;
    private final List<Pair> pairs = new ArrayList<>();

    private NearDuplicates(List<int[]> signatures) {
        this.signatures = signatures;
        this.group = new int[signatures.size()];
        Arrays.setAll(group, i -> i);
    }

    /** Two texts by their positions, the earlier one first. */
    record Pair(int first, int second, double similarity) {}

    /**
     * @param pairs that tie texts together: of a group of n texts n - 1
     * @param groups of each text, the position of the first one in it
     */
    record Found(List<Pair> pairs, List<Integer> groups) {}

    static Found among(List<int[]> signatures) {
        NearDuplicates search = new NearDuplicates(signatures);
        for (int band = 0; band < BANDS; band++) {
            search.look(band);
        }
        List<Integer> groups =
                IntStream.range(0, signatures.size()).mapToObj(search::first).toList();
        return new Found(search.pairs, groups);
    }

    private void look(int band) {
        long[] keyed = new long[signatures.size()];
        for (int i = 0; i < keyed.length; i++) {
            int[] places = Arrays.copyOfRange(signatures.get(i), band * PLACES, (band + 1) * PLACES);
            keyed[i] = ((long) Arrays.hashCode(places) << 32) | i;
        }
        Arrays.sort(keyed);
        for (int i = 1; i < keyed.length; i++) {
            for (int j = i - 1; j >= Math.max(0, i - NEIGHBOURS) && keyed[i] >> 32 == keyed[j] >> 32; j--) {
                tie((int) keyed[j], (int) keyed[i]);
            }
        }
    }

    private void tie(int one, int other) {
        if (first(one) == first(other)) {
            return;
        }
        double similarity = MinHash.similarity(signatures.get(one), signatures.get(other));
        if (similarity >= THRESHOLD) {
            pairs.add(new Pair(Math.min(one, other), Math.max(one, other), similarity));
            int earlier = Math.min(first(one), first(other));
            int later = Math.max(first(one), first(other));
            group[later] = earlier;
        }
    }

    private int first(int text) {
        int at = text;
        while (group[at] != at) {
            group[at] = group[group[at]];
            at = group[at];
        }
        return at;
    }
}
