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
            "meteor",
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
            "jsonSchema",
            "jsonPath",
            "nltkBleu",
            "accuracy",
            "macroF1",
            "microF1",
            "mcc",
            "perplexity",
            "bitsPerByte",
            "acc",
            "accNorm",
            "brier",
            "ece",
            "pass@k",
            "pass^k",
            "http",
            "embeddingSimilarity",
            "bertScore");

    private MetricNames() {}

    /** Those of somebody's own have a dot in their name; whether they are there the scoring service knows alone. */
    public static boolean isKnown(String name) {
        return ALL.contains(name) || name.indexOf('.') > 0;
    }
}
