package dev.aloi.scoring.simulation;

import dev.aloi.scoring.stats.Clusters;
import dev.aloi.scoring.stats.Estimator;
import dev.aloi.scoring.stats.Observations;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Made-up samples of which the truth is known. */
final class World {
    /** Mean of {@link #scores}: a quarter are 0, fifteen in a hundred are 1, the rest lies anywhere between. */
    static final double MEAN_SCORE = 0.45;

    /** Of {@link #skewed}: four in five are 0, the rest lies anywhere up to 1. */
    static final double MEAN_SKEWED_SCORE = 0.1;

    /** Of {@link #corpus}. */
    static final double CORPUS_VALUE = 0.6;

    static final int CLUSTER_SIZE = 5;

    private final SplittableRandom random;

    World(long seed) {
        this.random = new SplittableRandom(seed);
    }

    long seed() {
        return random.nextLong();
    }

    double uniform(double low, double high) {
        return random.nextDouble(low, high);
    }

    int successes(int n, double chance) {
        int successes = 0;
        for (int i = 0; i < n; i++) {
            successes += random.nextDouble() < chance ? 1 : 0;
        }
        return successes;
    }

    /** Like F1 of answers. */
    double[] scores(int n) {
        double[] scores = new double[n];
        for (int i = 0; i < n; i++) {
            scores[i] = score(random.nextDouble());
        }
        return scores;
    }

    private static double score(double rank) {
        if (rank < 0.25) {
            return 0;
        }
        return rank < 0.85 ? (rank - 0.25) / 0.6 : 1;
    }

    /** Like scores of a task that is mostly failed. */
    double[] skewed(int n) {
        double[] scores = new double[n];
        for (int i = 0; i < n; i++) {
            scores[i] = random.nextDouble() < 0.8 ? 0 : random.nextDouble();
        }
        return scores;
    }

    /** Right answers are 1; each second one, by chance, is the answer of its whole cluster. */
    double[] clusteredAnswers(int n, double chance) {
        double[] answers = new double[n];
        double common = 0;
        for (int i = 0; i < n; i++) {
            if (i % CLUSTER_SIZE == 0) {
                common = random.nextDouble() < chance ? 1 : 0;
            }
            double own = random.nextDouble() < chance ? 1 : 0;
            answers[i] = random.nextBoolean() ? common : own;
        }
        return answers;
    }

    /** Right answers are 1; samples of a cluster are alike hard: their chances lie within 20 points of the mean. */
    double[] answersOfClusters(int n, double chance, int clusterSize) {
        double[] answers = new double[n];
        double ease = chance;
        for (int i = 0; i < n; i++) {
            if (clusterSize > 1 && i % clusterSize == 0) {
                ease = random.nextDouble(chance - 0.2, chance + 0.2);
            }
            answers[i] = random.nextDouble() < ease ? 1 : 0;
        }
        return answers;
    }

    /** Right and wrong answers of two candidates to samples that are more or less hard for both. */
    Pair rightAnswers(int n, double chance, double lead) {
        double[] first = new double[n];
        double[] second = new double[n];
        for (int i = 0; i < n; i++) {
            double ease = random.nextDouble(chance - 0.3, chance + 0.3);
            first[i] = random.nextDouble() < ease ? 1 : 0;
            second[i] = random.nextDouble() < ease + lead ? 1 : 0;
        }
        return new Pair(first, second);
    }

    /** Scores of which those of a cluster resemble each other: half of the spread lies between clusters. Mean 0. */
    double[] clustered(int n) {
        double[] scores = new double[n];
        double common = 0;
        for (int i = 0; i < n; i++) {
            if (i % CLUSTER_SIZE == 0) {
                common = random.nextGaussian();
            }
            scores[i] = common + random.nextGaussian();
        }
        return scores;
    }

    static Clusters clusters(int n) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            names.add("cluster " + i / CLUSTER_SIZE);
        }
        return Clusters.named(names);
    }

    /** Hits and totals of texts of 5 to 40 words, the longer the harder: the value is the share of all hits in all totals. */
    Observations corpus(int n) {
        Observations corpus = new Observations(n, 2, (sums, count) -> sums[1] == 0 ? 0 : sums[0] / sums[1]);
        for (int i = 0; i < n; i++) {
            int words = random.nextInt(5, 41);
            double ease = CORPUS_VALUE + (MEAN_SQUARE_OVER_MEAN - words) * 0.01 + random.nextDouble(-0.1, 0.1);
            corpus.put(i, new double[] {successes(words, ease), words});
        }
        return corpus;
    }

    /** Of the words above: with it the value over all words is CORPUS_VALUE. */
    private static final double MEAN_SQUARE_OVER_MEAN = meanSquareOverMean();

    private static double meanSquareOverMean() {
        double sum = 0;
        double squares = 0;
        for (int words = 5; words <= 40; words++) {
            sum += words;
            squares += words * words;
        }
        return squares / sum;
    }

    static Observations observations(double[] values) {
        Observations observations = new Observations(values.length, 1, Estimator.mean());
        for (int i = 0; i < values.length; i++) {
            observations.put(i, new double[] {values[i]});
        }
        return observations;
    }

    /**
     * Scores of two candidates on the same samples, of which some are harder for both.
     *
     * @param lead of the second over the first
     */
    Pair pair(int n, double lead) {
        double[] first = new double[n];
        double[] second = new double[n];
        for (int i = 0; i < n; i++) {
            double difficulty = random.nextGaussian();
            first[i] = difficulty + random.nextGaussian();
            second[i] = difficulty + random.nextGaussian() + lead;
        }
        return new Pair(first, second);
    }

    /** Right and wrong answers of two candidates that are equally good. */
    boolean[][] answers(int n) {
        boolean[][] answers = new boolean[2][n];
        for (int i = 0; i < n; i++) {
            double ease = random.nextDouble();
            answers[0][i] = random.nextDouble() < ease;
            answers[1][i] = random.nextDouble() < ease;
        }
        return answers;
    }

    /** Scores of two candidates. */
    static final class Pair {
        private final double[] first;
        private final double[] second;

        Pair(double[] first, double[] second) {
            this.first = first;
            this.second = second;
        }

        double[] first() {
            return first.clone();
        }

        double[] second() {
            return second.clone();
        }
    }
}
