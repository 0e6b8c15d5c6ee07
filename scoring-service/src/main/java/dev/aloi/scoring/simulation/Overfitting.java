package dev.aloi.scoring.simulation;

import dev.aloi.scoring.stats.Clusters;
import dev.aloi.scoring.stats.Overfit;

/** Whether the alarm is raised for candidates that are right on more of the samples that they were tuned on. */
enum Overfitting {
    HALVES("halves of a suite", 1, 1),
    FIFTH("a fifth held out", 4, 1),
    CLUSTERS("halves of a suite, five samples a cluster", 1, World.CLUSTER_SIZE);

    /** On samples that were never seen. */
    private static final double ACCURACY = 0.7;

    private final String label;
    private final int tuningPerHeldOut;
    private final int clusterSize;

    Overfitting(String label, int tuningPerHeldOut, int clusterSize) {
        this.label = label;
        this.tuningPerHeldOut = tuningPerHeldOut;
        this.clusterSize = clusterSize;
    }

    /**
     * @param n samples that are held out
     * @param planted how many more of the tuning samples are answered rightly, as a share
     */
    boolean alarm(World world, int n, double planted) {
        int tuning = n * tuningPerHeldOut;
        return Overfit.of(
                        answers(world, tuning, ACCURACY + planted),
                        clusters(tuning),
                        answers(world, n, ACCURACY),
                        clusters(n),
                        true,
                        1)
                .isAlarm(1);
    }

    private double[] answers(World world, int n, double accuracy) {
        return world.answersOfClusters(n, accuracy, clusterSize);
    }

    private Clusters clusters(int n) {
        return clusterSize == 1 ? Clusters.single(n) : World.clusters(n);
    }

    @Override
    public String toString() {
        return label;
    }
}
