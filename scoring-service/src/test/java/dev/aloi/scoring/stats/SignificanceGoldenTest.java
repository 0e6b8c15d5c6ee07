package dev.aloi.scoring.stats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.scoring.golden.Goldens;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.Metrics;
import dev.aloi.scoring.metric.Statistics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("golden")
class SignificanceGoldenTest {
    private static final long SEED = 12345;

    private final Goldens goldens = new Goldens();
    private final Map<String, Observations> measured = new HashMap<>();

    @Test
    void pairedBootstrapOnGivenDrawsEqualsSacreBleu() {
        JsonNode golden = Goldens.json("golden/significance_injected.json");
        JsonNode expected = golden.get("bootstrap");
        PairedTest test = injected(golden);

        Bootstrapped actual = test.bootstrap(expected.get("indices").size(), test.samples(), drawn -> {
            for (JsonNode indices : expected.get("indices")) {
                int[] times = new int[test.samples()];
                indices.forEach(index -> times[index.intValue()]++);
                drawn.accept(times);
            }
        });

        for (int i = 0; i < actual.resamples(); i++) {
            goldens.near("baseline " + i, expected.get("baseline_scores").get(i), actual.baseline(i));
            goldens.near("system " + i, expected.get("system_scores").get(i), actual.system(i));
        }
        goldens.near("difference", expected.get("real_difference"), Math.abs(test.difference()));
        goldens.exact("p", expected.get("p_value"), actual.pValueAsSacreBleu());
        goldens.near("mean", expected.get("system_mean"), actual.systemMean());
        goldens.near("interval", expected.get("system_ci95"), actual.systemHalfWidth());
        goldens.report("paired bootstrap on given draws", 404);
    }

    @Test
    void approximateRandomisationOnGivenSwapsEqualsSacreBleu() {
        JsonNode golden = Goldens.json("golden/significance_injected.json");
        JsonNode expected = golden.get("approximate_randomization");
        PairedTest test = injected(golden);
        JsonNode masks = expected.get("keep_baseline_in_a");
        double[] differences = new double[masks.size()];

        for (int i = 0; i < masks.size(); i++) {
            String mask = masks.get(i).textValue();
            boolean[] keep = new boolean[mask.length()];
            for (int at = 0; at < keep.length; at++) {
                keep[at] = mask.charAt(at) == '1';
            }
            double[] scores = test.swapped(keep);
            goldens.near("a " + i, expected.get("pseudo_a").get(i), scores[0]);
            goldens.near("b " + i, expected.get("pseudo_b").get(i), scores[1]);
            differences[i] = Math.abs(scores[0] - scores[1]);
        }

        goldens.exact(
                "p",
                expected.get("p_value"),
                Randomised.of(test.difference(), differences).pValueAsSacreBleu());
        goldens.report("approximate randomisation on given swaps", 401);
    }

    private PairedTest injected(JsonNode golden) {
        String corpus = golden.get("corpus").textValue();
        int segments = golden.get("segments").intValue();
        return PairedTest.of(
                observations(corpus, golden.get("baseline").textValue(), segments, "bleu"),
                observations(corpus, golden.get("system").textValue(), segments, "bleu"));
    }

    /** With draws of our own: p within the tolerance that the golden's notes state for that. */
    @Test
    void pairedTestsOfWholeCorporaAgreeWithSacreBleu() {
        for (JsonNode golden : Goldens.json("golden/significance.json")) {
            String corpus = golden.get("corpus").textValue();
            int segments = golden.get("segments").intValue();
            int trials = golden.get("n_samples").intValue();
            String spec = spec(
                    golden.get("metric").textValue(), golden.get("signature").textValue());
            Observations baseline = observations(corpus, golden.get("baseline").textValue(), segments, spec);
            for (JsonNode system : golden.get("systems")) {
                String name = system.get("system").textValue();
                Observations observations = observations(corpus, name, segments, spec);
                String what = corpus + " " + golden.get("test") + " " + spec + " " + name;
                goldens.near(what, system.get("score"), observations.value().orElseThrow());
                if (golden.get("test").textValue().equals("bs")) {
                    bootstrap(what, system, PairedTest.of(baseline, observations), trials);
                } else if (!system.get("p_value").isNull()) {
                    double p = PairedTest.of(baseline, observations)
                            .randomisation(SEED, trials)
                            .pValueAsSacreBleu();
                    pValue(what, system, p, trials);
                }
            }
        }

        goldens.report("paired tests of whole corpora", 181);
    }

    private void bootstrap(String what, JsonNode expected, PairedTest test, int resamples) {
        Bootstrapped actual = test.bootstrap(new Resampling(SEED, resamples));
        double deviation = expected.get("ci").doubleValue() / 1.96;
        goldens.within(what, expected.get("mean"), actual.systemMean(), 4 * deviation * Math.sqrt(2.0 / resamples));
        // a quantile at 2.5 % of a normal distribution spreads by 2.7 deviations over the root of the resamples
        goldens.within(what, expected.get("ci"), actual.systemHalfWidth(), 4 * 2.7 * deviation / Math.sqrt(resamples));
        if (!expected.get("p_value").isNull()) {
            pValue(what, expected, actual.pValueAsSacreBleu(), resamples);
        }
    }

    private void pValue(String what, JsonNode expected, double actual, int trials) {
        double p = expected.get("p_value").doubleValue();
        double tolerance = 4 * Math.sqrt(2 * p * (1 - p) / trials) + 2.0 / trials;
        goldens.within(what + " p", expected.get("p_value"), actual, tolerance);
    }

    private static String spec(String metric, String signature) {
        String tokenizer = signature.contains("tok:none") ? "bleu:tokenize=none" : "bleu";
        return switch (metric) {
            case "BLEU" -> tokenizer;
            case "chrF2" -> "chrf";
            case "chrF2++" -> "chrf++";
            case "TER" -> "ter";
            default -> throw new IllegalArgumentException(metric);
        };
    }

    private Observations observations(String corpus, String system, int segments, String spec) {
        return measured.computeIfAbsent(
                corpus + system + segments + spec, it -> measure(corpus, system, segments, spec));
    }

    private static Observations measure(String corpus, String system, int segments, String spec) {
        Metric metric = Metrics.parse(spec);
        List<JsonNode> lines =
                new ArrayList<>(Goldens.lines("golden/corpora/" + corpus + ".jsonl")).subList(0, segments);
        Observations observations =
                new Observations(segments, metric.width(), (sums, n) -> metric.score(Statistics.of(sums)));
        for (int i = 0; i < segments; i++) {
            JsonNode line = lines.get(i);
            String completion = line.get("sys").get(system).textValue();
            observations.put(
                    i,
                    metric.measure(completion, Goldens.texts(line.get("refs"))).toArray());
        }
        return observations;
    }

    @Test
    void correlationsEqualScipy() {
        for (JsonNode it : Goldens.json("golden/correlation_cases.json")) {
            double[] x = numbers(it.get("x"));
            double[] y = numbers(it.get("y"));
            JsonNode expected = it.get("expected");
            if (expected.get("pearson_r").isNull()) {
                assertThat(Correlation.pearson(x, y)).isEmpty();
                assertThat(Correlation.spearman(x, y)).isEmpty();
                assertThat(Correlation.kendall(x, y)).isEmpty();
            } else {
                String what = "n=" + x.length;
                Correlation pearson = Correlation.pearson(x, y).orElseThrow();
                goldens.near(what, expected.get("pearson_r"), pearson.value());
                goldens.near(what, expected.get("pearson_p"), pearson.pValue());
                goldens.near(
                        what,
                        expected.get("spearman_rho"),
                        Correlation.spearman(x, y).orElseThrow().value());
                goldens.near(
                        what,
                        expected.get("kendall_tau_b"),
                        Correlation.kendall(x, y).orElseThrow().value());
            }
        }

        goldens.report("correlations", 100);
    }

    @Test
    void strengthsEqualTheReference() {
        for (JsonNode it : Goldens.json("golden/bradley_terry_cases.json")) {
            double[][] wins = new double[it.get("wins").size()][];
            Arrays.setAll(wins, row -> numbers(it.get("wins").get(row)));
            BradleyTerry fit = BradleyTerry.of(wins);
            for (int i = 0; i < wins.length; i++) {
                goldens.near("strength", it.get("strength_geomean1").get(i), fit.strength(i));
                goldens.near("elo", it.get("elo").get(i), fit.elo(i));
            }
        }

        goldens.report("Bradley-Terry strengths", 34);
    }

    private static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        Arrays.setAll(numbers, i -> array.get(i).doubleValue());
        return numbers;
    }
}
