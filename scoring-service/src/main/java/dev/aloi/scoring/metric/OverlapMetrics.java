package dev.aloi.scoring.metric;

import dev.aloi.scoring.metric.bleu.Bleu;
import dev.aloi.scoring.metric.bleu.BleuSettings;
import dev.aloi.scoring.metric.bleu.BleuTokenizer;
import dev.aloi.scoring.metric.bleu.Smoothing;
import dev.aloi.scoring.metric.chrf.Chrf;
import dev.aloi.scoring.metric.chrf.ChrfSettings;
import dev.aloi.scoring.metric.meteor.Meteor;
import dev.aloi.scoring.metric.meteor.MeteorSettings;
import dev.aloi.scoring.metric.rouge.Rouge;
import dev.aloi.scoring.metric.rouge.RougeTokenizer;
import dev.aloi.scoring.metric.rouge.RougeType;
import dev.aloi.scoring.metric.ter.Ter;
import dev.aloi.scoring.metric.ter.TercomTokenizer;
import dev.aloi.scoring.metric.text.Tokenizer;
import dev.aloi.scoring.metric.text.WhitespaceTokenizer;
import java.util.List;
import java.util.function.Function;

/** Metrics that count how much of a reference a completion repeats. */
final class OverlapMetrics {
    private static final String ROUGE_SOURCE = "Lin 2004; equal to rouge_score 0.1.2, but with tok=unicode";
    private static final String BLEU_SOURCE = "Papineni et al. 2002, Post 2018; equal to sacreBLEU 2.6.0";
    private static final String CHRF_SOURCE = "Popović 2015, 2017; equal to sacreBLEU 2.6.0";
    private static final String TER_SOURCE = "Snover et al. 2006; equal to sacreBLEU 2.6.0";

    static final List<Option> TER_OPTIONS = List.of(
            Option.flag("normalized"),
            Option.flag("noPunct"),
            Option.flag("asianSupport"),
            Option.flag("caseSensitive"));

    private OverlapMetrics() {}

    static List<MetricFamily> all() {
        return List.of(
                rouge("rouge1", RougeType.ONE, "F1 of the single words that completion and reference share"),
                rouge("rouge2", RougeType.TWO, "F1 of the pairs of neighbouring words that both share"),
                rouge("rouge3", RougeType.THREE, "F1 of the triples of neighbouring words that both share"),
                rouge("rougeL", RougeType.LONGEST, "F1 of the longest common subsequence of words over the whole text"),
                rouge("rougeLsum", RougeType.SUMMARY, "F1 of the union of longest common subsequences, line by line"),
                bleu(),
                chrf("chrf", "0", "F-score of the character n-grams that completion and reference share"),
                chrf("chrf+", "1", "chrF with single words counted too"),
                chrf("chrf++", "2", "chrF with single words and pairs of words counted too"),
                ter(),
                meteor());
    }

    private static MetricFamily rouge(String name, RougeType type, String description) {
        List<Option> options = List.of(Option.flag("stem"), Option.choice("tok", "ascii", "unicode"));
        Function<Options, Metric> make =
                it -> new Rouge(name, type, RougeTokenizer.of(it.text("tok").equals("unicode"), it.flag("stem")));
        return new MetricFamily(name, description, ROUGE_SOURCE, Range.SHARE, options, make);
    }

    private static MetricFamily bleu() {
        List<Option> options = List.of(
                Option.choice("tokenize", "13a", "intl", "char", "zh", "none"),
                Option.choice("smooth", "exp", "floor", "add-k", "none"),
                Option.number("smoothValue", "0"),
                Option.flag("lowercase"),
                Option.choice("effectiveOrder", "sample", "always", "never"),
                Option.choice("maxOrder", "4", "1", "2", "3", "5", "6"));
        String description = "brevity-penalised geometric mean of n-gram precisions over the whole corpus";
        return new MetricFamily("bleu", description, BLEU_SOURCE, Range.PERCENT, options, OverlapMetrics::bleuOf);
    }

    private static Metric bleuOf(Options options) {
        var smoothing = Smoothing.named(options.text("smooth"));
        double value = options.number("smoothValue");
        return new Bleu(new BleuSettings(
                BleuTokenizer.named(options.text("tokenize")),
                options.flag("lowercase"),
                value > 0 ? smoothed(smoothing, value) : smoothing,
                (int) options.number("maxOrder"),
                BleuSettings.EffectiveOrder.valueOf(
                        options.text("effectiveOrder").toUpperCase(java.util.Locale.ROOT))));
    }

    private static Smoothing smoothed(Smoothing smoothing, double value) {
        try {
            return smoothing.with(value);
        } catch (IllegalArgumentException e) {
            throw new InvalidMetricException(
                    "the option smoothValue of bleu goes with smooth=floor and smooth=add-k, not with smooth="
                            + smoothing);
        }
    }

    private static MetricFamily chrf(String name, String wordOrder, String description) {
        List<Option> options = List.of(
                Option.choice("charOrder", "6", "1", "2", "3", "4", "5", "7", "8"),
                Option.choice("beta", "2", "1", "3"),
                Option.flag("lowercase"),
                Option.flag("whitespace"),
                Option.flag("epsSmoothing"));
        Function<Options, Metric> make = it -> new Chrf(
                name,
                new ChrfSettings(
                        (int) it.number("charOrder"),
                        Integer.parseInt(wordOrder),
                        (int) it.number("beta"),
                        it.flag("lowercase"),
                        it.flag("whitespace"),
                        it.flag("epsSmoothing")));
        return new MetricFamily(name, description, CHRF_SOURCE, Range.PERCENT, options, make);
    }

    private static MetricFamily ter() {
        String description =
                "edits and moves of words that turn the completion into the reference, per hundred words of it";
        return new MetricFamily("ter", description, TER_SOURCE, Range.RATE, TER_OPTIONS, OverlapMetrics::terOf);
    }

    static Ter terOf(Options options) {
        return new Ter(new TercomTokenizer(
                options.flag("normalized"),
                options.flag("noPunct"),
                options.flag("asianSupport"),
                options.flag("caseSensitive")));
    }

    private static MetricFamily meteor() {
        List<Option> options = List.of(
                Option.choice("tok", "13a", "space", "unicode"),
                Option.number("alpha", "0.9"),
                Option.number("beta", "3"),
                Option.number("gamma", "0.5"),
                Option.number("stemWeight", "1"));
        String description = "F of equal words and equal stems, less a penalty for pieces; without synonyms."
                + " Denkowski and Lavie's weights of 2014: alpha=0.85,beta=0.2,gamma=0.6,stemWeight=0.6";
        return new MetricFamily(
                "meteor",
                description,
                "Banerjee and Lavie 2005; equal to NLTK 3.8's meteor_score with an empty WordNet",
                Range.SHARE,
                options,
                it -> new Meteor(new MeteorSettings(
                        meteorTokenizer(it.text("tok")),
                        it.text("tok"),
                        it.number("alpha"),
                        it.number("beta"),
                        it.number("gamma"),
                        it.number("stemWeight"))));
    }

    private static Tokenizer meteorTokenizer(String name) {
        return switch (name) {
            case "space" -> WhitespaceTokenizer.INSTANCE;
            case "unicode" -> RougeTokenizer.UNICODE;
            default -> BleuTokenizer.MTEVAL_13A.withCase(false);
        };
    }
}
