package dev.aloi.scoring.simulation;

import dev.aloi.scoring.stats.BcaBootstrap;
import dev.aloi.scoring.stats.Bootstrap;
import dev.aloi.scoring.stats.FittingInterval;
import dev.aloi.scoring.stats.Interval;
import dev.aloi.scoring.stats.McNemar;
import dev.aloi.scoring.stats.Means;
import dev.aloi.scoring.stats.Observations;
import dev.aloi.scoring.stats.PairedShares;
import dev.aloi.scoring.stats.Proportion;
import dev.aloi.scoring.stats.Resampling;

/** How often an interval of 95 % holds the truth. */
enum Coverage {
    WILSON("Wilson, success rates from 5 to 95 %") {
        @Override
        boolean covers(World world, int n) {
            double truth = world.uniform(0.05, 0.95);
            return holds(new Proportion(world.successes(n, truth), n).wilson(LEVEL), truth);
        }
    },
    PAIRED_SHARES("Bonett and Price, differences of right answers to the same samples") {
        @Override
        boolean covers(World world, int n) {
            boolean[][] answers = world.answers(n);
            return holds(new PairedShares(McNemar.of(answers[0], answers[1]), n).interval(LEVEL), 0);
        }
    },
    T("t, means of scores between 0 and 1") {
        @Override
        boolean covers(World world, int n) {
            return holds(Means.t(world.scores(n), LEVEL), World.MEAN_SCORE);
        }
    },
    SKEWED("BCa bootstrap, means of skewed scores: four in five are 0") {
        @Override
        boolean covers(World world, int n) {
            Observations scores = World.observations(world.skewed(n));
            return holds(new FittingInterval(resampling(world), true, 0, 1).of(scores), World.MEAN_SKEWED_SCORE);
        }
    },
    SKEWED_T("for comparison: t on the same") {
        @Override
        boolean covers(World world, int n) {
            return holds(Means.t(world.skewed(n), LEVEL), World.MEAN_SKEWED_SCORE);
        }
    },
    CLUSTERED_SHARES("Wilson with clusters, success rates from 5 to 95 %, five samples a cluster") {
        @Override
        boolean covers(World world, int n) {
            double truth = world.uniform(0.05, 0.95);
            Observations answers = World.observations(world.clusteredAnswers(n, truth));
            return holds(new FittingInterval(resampling(world), true, 0, 1).of(answers, World.clusters(n)), truth);
        }
    },
    CLUSTERED_SHARES_T("for comparison: clustered t on the same") {
        @Override
        boolean covers(World world, int n) {
            double truth = world.uniform(0.05, 0.95);
            return holds(Means.clusteredT(world.clusteredAnswers(n, truth), World.clusters(n), LEVEL), truth);
        }
    },
    CLUSTERED_T("clustered t, five samples a cluster") {
        @Override
        boolean covers(World world, int n) {
            return holds(Means.clusteredT(world.clustered(n), World.clusters(n), LEVEL), 0);
        }
    },
    NAIVE_T("for comparison: t on the same without clusters") {
        @Override
        boolean covers(World world, int n) {
            return holds(Means.t(world.clustered(n), LEVEL), 0);
        }
    },
    PERCENTILE("for comparison: plain percentile bootstrap of a corpus metric") {
        @Override
        boolean covers(World world, int n) {
            Observations corpus = world.corpus(n);
            return holds(new Bootstrap(resampling(world)).interval(corpus), World.CORPUS_VALUE);
        }
    },
    BCA("BCa bootstrap of a corpus metric") {
        @Override
        boolean covers(World world, int n) {
            Observations corpus = world.corpus(n);
            return holds(new BcaBootstrap(resampling(world)).interval(corpus), World.CORPUS_VALUE);
        }
    },
    CLUSTERS("cluster bootstrap of a corpus metric, five samples a cluster; jackknife t below ten clusters") {
        @Override
        boolean covers(World world, int n) {
            Observations scores = World.observations(world.clustered(n));
            return holds(new FittingInterval(resampling(world), false).of(scores, World.clusters(n)), 0);
        }
    };

    static final double LEVEL = 0.95;
    private static final int RESAMPLES = 1_000;

    private final String label;

    Coverage(String label) {
        this.label = label;
    }

    abstract boolean covers(World world, int n);

    /** Whether the work grows with the resamples. */
    boolean resamples() {
        return this == SKEWED || this == PERCENTILE || this == BCA || this == CLUSTERS;
    }

    /** Whether it is there to show why another method is taken. */
    boolean isComparison() {
        return label.startsWith("for comparison");
    }

    private static Resampling resampling(World world) {
        return new Resampling(world.seed(), RESAMPLES);
    }

    private static boolean holds(Interval interval, double truth) {
        return interval.low() <= truth && truth <= interval.high();
    }

    @Override
    public String toString() {
        return label;
    }
}
