package dev.aloi.scoring.stats;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** How long the trials of a candidate took, by sample, so that times are drawn with the samples that they are of. */
public final class SampleTimes {
    private final long[] sorted;
    private final int[] sampleOf;

    /** @param samples the sample of each time */
    public SampleTimes(List<Integer> samples, List<Long> times) {
        int[] order = IntStream.range(0, times.size())
                .boxed()
                .sorted(Comparator.comparingLong(times::get))
                .mapToInt(Integer::intValue)
                .toArray();
        this.sorted = IntStream.of(order).mapToLong(times::get).toArray();
        this.sampleOf = IntStream.of(order).map(samples::get).toArray();
    }

    /** The time that a share of all does not exceed, by nearest rank; empty where no time was drawn. */
    OptionalLong quantile(int[] drawn, double share) {
        long all = 0;
        for (int sample : sampleOf) {
            all += drawn[sample];
        }
        if (all == 0) {
            return OptionalLong.empty();
        }
        long above = all - Math.max(1, (long) Math.ceil(share * all));
        int at = sorted.length - 1;
        for (long passed = drawn[sampleOf[at]]; passed <= above; passed += drawn[sampleOf[at]]) {
            at--;
        }
        return OptionalLong.of(sorted[at]);
    }
}
