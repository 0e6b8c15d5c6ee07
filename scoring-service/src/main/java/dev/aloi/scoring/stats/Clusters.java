package dev.aloi.scoring.stats;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Which samples belong together, as those of one document, dialogue or customer do: they are drawn together. */
public final class Clusters {
    private final int[] clusterOf;
    private final int[][] members;

    private Clusters(int[] clusterOf, int count) {
        this.clusterOf = clusterOf;
        int[] sizes = new int[count];
        for (int cluster : clusterOf) {
            sizes[cluster]++;
        }
        this.members = new int[count][];
        Arrays.setAll(members, cluster -> new int[sizes[cluster]]);
        for (int sample = clusterOf.length - 1; sample >= 0; sample--) {
            int cluster = clusterOf[sample];
            members[cluster][--sizes[cluster]] = sample;
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

    /** Whether some samples belong together. */
    public boolean bind() {
        return members.length < clusterOf.length;
    }

    /** Of only those of the samples that are wanted. */
    public Clusters only(IntPredicate wanted) {
        Map<Integer, Integer> numbers = new HashMap<>();
        int[] kept = IntStream.range(0, clusterOf.length)
                .filter(wanted)
                .map(sample -> numbers.computeIfAbsent(clusterOf[sample], _ -> numbers.size()))
                .toArray();
        return new Clusters(kept, numbers.size());
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
