package dev.aloi.scoring.metric;

import dev.aloi.scoring.metric.bleu.Bleu;
import dev.aloi.scoring.metric.bleu.BleuSettings;
import dev.aloi.scoring.metric.bleu.BleuTokenizer;
import dev.aloi.scoring.metric.bleu.Smoothing;
import dev.aloi.scoring.metric.match.ExactMatch;
import dev.aloi.scoring.metric.rouge.Rouge;
import dev.aloi.scoring.metric.rouge.RougeTokenizer;
import dev.aloi.scoring.metric.rouge.RougeType;
import java.util.List;
import java.util.function.Function;

/** All metrics, by the name under which one asks for them: {@code rougeL} or {@code rougeL:stem=true}. */
public final class Metrics {
    private static final String ROUGE_SOURCE = "Lin 2004; equal to rouge_score 0.1.2";
    private static final String BLEU_SOURCE = "Papineni et al. 2002, Post 2018; equal to sacreBLEU 2.6.0";
    private static final List<MetricFamily> KNOWN = List.of(
            rouge("rouge1", RougeType.ONE, "F1 of the single words that completion and reference share"),
            rouge("rouge2", RougeType.TWO, "F1 of the pairs of neighbouring words that completion and reference share"),
            rouge("rouge3", RougeType.THREE, "F1 of the triples of neighbouring words that both share"),
            rouge("rougeL", RougeType.LONGEST, "F1 of the longest common subsequence of words over the whole text"),
            rouge("rougeLsum", RougeType.SUMMARY, "F1 of the union of the longest common subsequences, line by line"),
            bleu(),
            exactMatch());

    private Metrics() {}

    public static List<MetricFamily> known() {
        return KNOWN;
    }

    public static List<String> names() {
        return KNOWN.stream().map(MetricFamily::name).toList();
    }

    /**
     * Reads {@code name} or {@code name:key=value,key=value}.
     *
     * @throws InvalidMetricException naming the metrics or options that there are
     */
    public static Metric parse(String spec) {
        int colon = spec.indexOf(':');
        String name = (colon < 0 ? spec : spec.substring(0, colon)).strip();
        return KNOWN.stream()
                .filter(family -> family.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidMetricException(
                        "no metric is called '%s'; known are %s".formatted(name, String.join(", ", names()))))
                .with(colon < 0 ? "" : spec.substring(colon + 1));
    }

    private static MetricFamily rouge(String name, RougeType type, String description) {
        Function<Options, Metric> make =
                options -> new Rouge(name, type, options.flag("stem") ? RougeTokenizer.STEMMED : RougeTokenizer.PLAIN);
        return new MetricFamily(name, description, ROUGE_SOURCE, List.of(Option.flag("stem")), make);
    }

    private static MetricFamily bleu() {
        List<Option> options = List.of(
                Option.choice("tokenize", "13a", "none", "char"),
                Option.choice("smooth", "exp", "floor", "add-k", "none"),
                Option.number("smoothValue", "0"),
                Option.flag("lowercase"),
                Option.choice("maxOrder", "4", "1", "2", "3"));
        String description = "brevity-penalised geometric mean of n-gram precisions over the whole corpus";
        return new MetricFamily("bleu", description, BLEU_SOURCE, options, Metrics::bleuOf);
    }

    private static Metric bleuOf(Options options) {
        var smoothing = Smoothing.named(options.text("smooth"));
        double value = options.number("smoothValue");
        return new Bleu(new BleuSettings(
                BleuTokenizer.named(options.text("tokenize")),
                options.flag("lowercase"),
                value > 0 ? smoothing.with(value) : smoothing,
                (int) options.number("maxOrder")));
    }

    private static MetricFamily exactMatch() {
        Function<Options, Metric> make = options -> new ExactMatch(options.flag("strip"));
        return new MetricFamily(
                "exactMatch",
                "1 where the completion is one of the references, else 0; strip leaves outer white space aside",
                "equal to HELM's exact_match on completions that are not empty; strip=false to lm-evaluation-harness'",
                List.of(Option.choice("strip", "true", "false")),
                make);
    }
}
