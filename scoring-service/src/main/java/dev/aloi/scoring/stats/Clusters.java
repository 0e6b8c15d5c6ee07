package dev.aloi.scoring.stats;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which samples belong together, as those of one document, dialogue or customer do: they are drawn together. */
public final class Clusters {
    private final int[] clusterOf;
    private final int[][] members;

    private Clusters(int[] clusterOf, int count) {
        this.clusterOf = clusterOf;
        this.members = new int[count][];
        for (int cluster = 0; cluster < count; cluster++) {
            int wanted = cluster;
            members[cluster] = IntStream.range(0, clusterOf.length)
                    .filter(sample -> clusterOf[sample] == wanted)
                    .toArray();
        }
    }

    /** @param names one for each sample; samples with equal names belong together */
    public static Clusters named(List<String> names) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] clusterOf = names.stream()
                .mapToInt(name -> numbers.computeIfAbsent(name, it -> numbers.size()))
                .toArray();
        return new Clusters(clusterOf, numbers.size());
    }

    /** Each sample alone. */
    public static Clusters single(int samples) {
        return new Clusters(IntStream.range(0, samples).toArray(), samples);
    }

    public int samples() {
        return clusterOf.length;
    }

    public int count() {
        return members.length;
    }

    int[] members(int cluster) {
        return members[cluster];
    }

    int clusterOf(int sample) {
        return clusterOf[sample];
    }
}
