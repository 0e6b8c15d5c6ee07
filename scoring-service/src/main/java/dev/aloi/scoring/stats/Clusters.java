package dev.aloi.scoring.stats;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which samples belong together, as those of one document, dialogue or customer do: they are drawn together. */
public final class Clusters {
    private final int[] clusterOf;
    private final int count;
    private int @Nullable [][] members;

    private Clusters(int[] clusterOf, int count) {
        this.clusterOf = clusterOf;
        this.count = count;
    }

    /** @param names one for each sample; samples with equal names belong together */
    public static Clusters named(List<String> names) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] clusterOf = names.stream()
                .mapToInt(name -> numbers.computeIfAbsent(name, it -> numbers.size()))
                .toArray();
        return new Clusters(clusterOf, numbers.size());
    }

    /** @param clusterOf the cluster of each sample; their numbers run from 0 without gaps */
    public static Clusters numbered(int[] clusterOf) {
        return new Clusters(clusterOf.clone(), IntStream.of(clusterOf).max().orElse(-1) + 1);
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
        return count < clusterOf.length;
    }

    /** Of only those of the samples that are wanted. */
    public Clusters only(IntPredicate wanted) {
        int[] numbers = new int[count];
        int[] kept = IntStream.range(0, clusterOf.length).filter(wanted).toArray();
        int next = 0;
        for (int i = 0; i < kept.length; i++) {
            int cluster = clusterOf[kept[i]];
            if (numbers[cluster] == 0) {
                numbers[cluster] = ++next;
            }
            kept[i] = numbers[cluster] - 1;
        }
        return new Clusters(kept, next);
    }

    public int count() {
        return count;
    }

    int[] members(int cluster) {
        if (members == null) {
            members = grouped();
        }
        return members[cluster];
    }

    private int[][] grouped() {
        int[] sizes = new int[count];
        for (int cluster : clusterOf) {
            sizes[cluster]++;
        }
        int[][] grouped = new int[count][];
        Arrays.setAll(grouped, cluster -> new int[sizes[cluster]]);
        for (int sample = clusterOf.length - 1; sample >= 0; sample--) {
            int cluster = clusterOf[sample];
            grouped[cluster][--sizes[cluster]] = sample;
        }
        return grouped;
    }

    public int clusterOf(int sample) {
        return clusterOf[sample];
    }
}
