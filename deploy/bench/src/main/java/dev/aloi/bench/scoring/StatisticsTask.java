package dev.aloi.bench.scoring;

import dev.aloi.bench.corpus.Corpora;
import dev.aloi.bench.corpus.Pair;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.Metrics;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.stats.Clusters;
import dev.aloi.scoring.stats.Estimator;
import dev.aloi.scoring.stats.Observations;
import dev.aloi.scoring.stats.PairedTest;
import dev.aloi.scoring.stats.Ranks;
import dev.aloi.scoring.stats.Resampling;
import dev.aloi.scoring.stats.Votes;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A test, an interval or a ranking by resampling. */
public enum StatisticsTask {
    PAIRED_BOOTSTRAP("paired-bootstrap", "paired bootstrap, from texts") {
        @Override
        DoubleSupplier prepared(Corpora corpora) throws IOException {
            var pairs = segments(corpora);
            return () -> test(pairs).bootstrap(new Resampling(SEED, 1000)).pValueAsSacreBleu();
        }
    },
    PAIRED_BOOTSTRAP_RESAMPLING("paired-bootstrap-resampling", "paired bootstrap, resampling") {
        @Override
        DoubleSupplier prepared(Corpora corpora) throws IOException {
            var test = test(segments(corpora));
            return () -> test.bootstrap(new Resampling(SEED, 1000)).pValueAsSacreBleu();
        }
    },
    PAIRED_RANDOMISATION("paired-randomisation", "approximate randomisation, from texts") {
        @Override
        DoubleSupplier prepared(Corpora corpora) throws IOException {
            var pairs = segments(corpora);
            return () -> test(pairs).randomisation(SEED, 10_000).pValueAsSacreBleu();
        }
    },
    JOINT_CLUSTER_BOOTSTRAP("joint-cluster-bootstrap", "joint cluster bootstrap, 20 candidates") {
        @Override
        DoubleSupplier prepared(Corpora corpora) {
            var random = new SplittableRandom(SEED);
            var candidates =
                    IntStream.range(0, CANDIDATES).mapToObj(_ -> scores(random)).toList();
            var clusters = Clusters.named(
                    IntStream.range(0, SAMPLES).mapToObj(i -> "visit " + i / 5).toList());
            var ranks = new Ranks(new Resampling(SEED, 10_000), true);
            return () ->
                    ranks.standings(candidates, clusters).ranks().getFirst().pBest();
        }
    },
    BRADLEY_TERRY("bradley-terry", "Bradley-Terry, 1,000 bootstraps") {
        @Override
        DoubleSupplier prepared(Corpora corpora) {
            var random = new SplittableRandom(SEED);
            var votes = new Votes(CANDIDATES);
            for (int i = 0; i < 50_000; i++) {
                vote(votes, random);
            }
            return () ->
                    votes.eloIntervals(new Resampling(SEED, 1000)).getFirst().low();
        }
    };

    private static final long SEED = 12_345;
    private static final int SEGMENTS = 2_500;
    private static final int CANDIDATES = 20;
    private static final int SAMPLES = 10_000;

    private final String key;
    private final String label;

    StatisticsTask(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** As the script that times the reference implementations names it. */
    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    abstract DoubleSupplier prepared(Corpora corpora) throws IOException;

    private static List<Pair> segments(Corpora corpora) throws IOException {
        var pairs = corpora.readPairs();
        return pairs.subList(0, Math.min(SEGMENTS, pairs.size()));
    }

    /** Of the completions against the same ones that lack every seventh word. */
    private static PairedTest test(List<Pair> pairs) {
        var bleu = Metrics.parse("bleu");
        return PairedTest.of(
                observed(bleu, pairs, pair -> withoutSomeWords(pair.completion())),
                observed(bleu, pairs, Pair::completion));
    }

    private static Observations observed(Metric metric, List<Pair> pairs, Function<Pair, String> completion) {
        Estimator corpus = (sums, _) -> metric.score(Statistics.of(sums));
        var observed = new Observations(pairs.size(), metric.width(), corpus);
        for (int i = 0; i < pairs.size(); i++) {
            var pair = pairs.get(i);
            observed.put(
                    i,
                    metric.measure(completion.apply(pair), List.of(pair.reference()))
                            .toArray());
        }
        return observed;
    }

    private static String withoutSomeWords(String text) {
        var words = text.split(" ", -1);
        return IntStream.range(0, words.length)
                .filter(at -> at % 7 != 3)
                .mapToObj(at -> words[at])
                .collect(Collectors.joining(" "));
    }

    private static Observations scores(SplittableRandom random) {
        var observed = new Observations(SAMPLES, 1, Estimator.mean());
        for (int sample = 0; sample < SAMPLES; sample++) {
            observed.put(sample, new double[] {random.nextDouble()});
        }
        return observed;
    }

    private static void vote(Votes votes, SplittableRandom random) {
        int first = random.nextInt(CANDIDATES);
        int second = (first + 1 + random.nextInt(CANDIDATES - 1)) % CANDIDATES;
        double chance = 1 / (1 + Math.exp((second - first) * 0.1));
        var outcome = random.nextInt(10) == 0
                ? Votes.Outcome.TIE
                : random.nextDouble() < chance ? Votes.Outcome.FIRST : Votes.Outcome.SECOND;
        votes.add(first, second, outcome);
    }
}
