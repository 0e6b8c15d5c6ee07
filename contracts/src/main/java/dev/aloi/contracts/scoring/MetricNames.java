package dev.aloi.contracts.scoring;

import java.util.List;

/** Names that a metric specification may begin with, so that an unknown one is refused before anything is stored or run. */
public final class MetricNames {
    public static final List<String> ALL = List.of(
            "rouge1",
            "rouge2",
            "rouge3",
            "rougeL",
            "rougeLsum",
            "bleu",
            "chrf",
            "chrf+",
            "chrf++",
            "ter",
            "exactMatch",
            "quasiExactMatch",
            "tokenF1",
            "prefixMatch",
            "lastWordMatch",
            "lastNumberMatch",
            "gsm8kMatch",
            "numericMatch",
            "contains",
            "regex",
            "levenshtein",
            "json",
            "nltkBleu",
            "accuracy",
            "macroF1",
            "microF1",
            "mcc");

    private MetricNames() {}
}
