package dev.aloi.local.score;

import dev.aloi.scoring.stats.Clusters;
import dev.aloi.scoring.stats.Estimator;
import dev.aloi.scoring.stats.Observations;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What is drawn when samples are drawn anew: the samples themselves, or of very many of them blocks, which stand for them as
 * batch means do. Blocks hold samples of one cluster where there are clusters.
 */
final class Units {
    /** Ten thousand times as many draws tell an interval no better. */
    private static final int MOST = 10_000;

    private final int[] unitOf;
    private final int count;
    private final Clusters clusters;

    private Units(int[] unitOf, int count, Clusters clusters) {
        this.unitOf = unitOf;
        this.count = count;
        this.clusters = clusters;
    }

    /** @param chosen of the samples */
    static Units of(Samples samples, int[] chosen) {
        int[] clusterOf = samples.clusterNumbers(chosen);
        Clusters clusters = Clusters.numbered(clusterOf);
        if (chosen.length <= MOST) {
            return new Units(IntStream.range(0, chosen.length).toArray(), chosen.length, clusters);
        }
        return clusters.bind() ? blocks(clusterOf, clusters.count()) : blocks(chosen.length);
    }

    private static Units blocks(int samples) {
        int size = (samples + MOST - 1) / MOST;
        int[] unitOf = IntStream.range(0, samples).map(i -> i / size).toArray();
        int count = unitOf[samples - 1] + 1;
        return new Units(unitOf, count, Clusters.single(count));
    }

    /** Two of each cluster, so that they are seen to belong together; very many clusters are joined to fewer. */
    private static Units blocks(int[] clusterOf, int clusters) {
        int joined = (clusters + MOST / 2 - 1) / (MOST / 2);
        int groups = (clusters + joined - 1) / joined;
        int[] unitOf = new int[clusterOf.length];
        int[] turn = new int[groups];
        for (int i = 0; i < unitOf.length; i++) {
            int group = clusterOf[i] / joined;
            unitOf[i] = 2 * group + turn[group];
            turn[group] = 1 - turn[group];
        }
        int[] groupOf = IntStream.range(0, 2 * groups).map(unit -> unit / 2).toArray();
        return new Units(unitOf, 2 * groups, Clusters.numbered(groupOf));
    }

    /** Those of a cluster as one. */
    Units joined() {
        if (!clusters.bind()) {
            return this;
        }
        int[] joined = IntStream.of(unitOf).map(clusters::clusterOf).toArray();
        return new Units(joined, clusters.count(), Clusters.single(clusters.count()));
    }

    /** Fewer than there are samples. */
    boolean areBlocks() {
        return count < unitOf.length;
    }

    Clusters clusters() {
        return clusters;
    }

    /** Sums over each unit of the rows of its samples. */
    Observations sums(int width, Estimator estimator, IntFunction<double[]> row) {
        double[][] sums = new double[count][];
        for (int i = 0; i < unitOf.length; i++) {
            double[] one = row.apply(i);
            if (sums[unitOf[i]] == null) {
                sums[unitOf[i]] = new double[width];
            }
            for (int column = 0; column < width; column++) {
                sums[unitOf[i]][column] += one[column];
            }
        }
        Observations observations = new Observations(count, width, estimator);
        for (int unit = 0; unit < count; unit++) {
            if (sums[unit] != null) {
                observations.put(unit, sums[unit]);
            }
        }
        return observations;
    }

    /** The mean of these values, which a unit may have several of. */
    Observations means(double[] values) {
        if (!areBlocks()) {
            return sums(1, Estimator.mean(), i -> new double[] {values[i]});
        }
        return sums(2, (sums, _) -> sums[0] / sums[1], i -> new double[] {values[i], 1});
    }

    /** What is told of units where they are blocks. */
    String named(String method) {
        return areBlocks() ? method.replace(count + " samples", count + " blocks of samples") : method;
    }
}
