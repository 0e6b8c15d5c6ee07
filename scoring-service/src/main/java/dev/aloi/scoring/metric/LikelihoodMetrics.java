package dev.aloi.scoring.metric;

import dev.aloi.scoring.metric.likelihood.CalibrationError;
import dev.aloi.scoring.metric.likelihood.ChoiceMean;
import dev.aloi.scoring.metric.likelihood.ChoiceMean.Worth;
import dev.aloi.scoring.metric.likelihood.Surprise;
import dev.aloi.scoring.metric.likelihood.Surprise.Unit;
import dev.aloi.scoring.metric.likelihood.Weighing;
import java.util.List;

/** Metrics of how likely a model found the choices of a sample. */
final class LikelihoodMetrics {
    private static final Option NORM = Option.choice("norm", "none", "bytes");

    private LikelihoodMetrics() {}

    static List<MetricFamily> all() {
        return List.of(
                surprise(
                        "perplexity",
                        Unit.TOKEN,
                        "as hesitant as between so many equally likely tokens, over the right answers",
                        "Jelinek et al. 1977",
                        new Range(1, Double.POSITIVE_INFINITY)),
                surprise(
                        "bitsPerByte",
                        Unit.BYTE,
                        "bits that the right answers take by the model's belief, per byte of UTF-8",
                        "Gao et al. 2020",
                        Range.RATE),
                accuracy("acc", Weighing.TOTAL, "1 where the likeliest choice is right; equally likely ones share"),
                accuracy("accNorm", Weighing.PER_BYTE, "the same by likelihood per byte of the choice"),
                new MetricFamily(
                        "brier",
                        "squared distances of belief and truth over the choices, from 0 to 2",
                        "Brier 1950; equal to lm-evaluation-harness' brier_score",
                        new Range(0, 2),
                        List.of(NORM),
                        it -> new ChoiceMean("brier", Worth.BRIER, weighing(it))),
                new MetricFamily(
                        "ece",
                        "distance of belief in the likeliest choice and its being right, over bins of equally many samples",
                        "Guo et al. 2017, Kumar et al. 2019; the definition of HELM's ece_10_bin",
                        Range.SHARE,
                        List.of(Option.count("bins", "10"), NORM),
                        it -> new CalibrationError(it.count("bins"), weighing(it))));
    }

    private static MetricFamily surprise(String name, Unit unit, String description, String source, Range range) {
        return new MetricFamily(name, description, source, range, List.of(), _ -> new Surprise(unit));
    }

    private static MetricFamily accuracy(String name, Weighing weighing, String description) {
        String source = "the definition of lm-evaluation-harness' acc and acc_norm; ties as in HELM";
        return new MetricFamily(
                name, description, source, Range.SHARE, List.of(), _ -> new ChoiceMean(name, Worth.ACCURACY, weighing));
    }

    private static Weighing weighing(Options options) {
        return options.text("norm").equals("bytes") ? Weighing.PER_BYTE : Weighing.TOTAL;
    }
}
