package dev.aloi.scoring.metric;

import dev.aloi.scoring.metric.match.ExactMatch;
import java.util.List;

/** Metrics that ask whether a completion gives the expected answer. */
final class AnswerMetrics {
    private AnswerMetrics() {}

    static List<MetricFamily> all() {
        return List.of(exactMatch());
    }

    private static MetricFamily exactMatch() {
        return new MetricFamily(
                "exactMatch",
                "1 where the completion is one of the references, else 0; strip leaves outer white space aside",
                "equal to HELM's exact_match on completions that are not empty; strip=false to lm-evaluation-harness'",
                Range.SHARE,
                List.of(Option.choice("strip", "true", "false")),
                options -> new ExactMatch(options.flag("strip")));
    }
}
