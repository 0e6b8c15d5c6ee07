package dev.aloi.scoring.metric;

import dev.aloi.scoring.metric.bleu.NltkBleu;
import dev.aloi.scoring.metric.classify.Classification;
import dev.aloi.scoring.metric.classify.Classification.Summary;
import dev.aloi.scoring.metric.distance.LevenshteinSimilarity;
import dev.aloi.scoring.metric.distance.LevenshteinSimilarity.Unit;
import dev.aloi.scoring.metric.json.JsonValidity;
import dev.aloi.scoring.metric.json.PathMatch;
import dev.aloi.scoring.metric.json.SchemaConformance;
import dev.aloi.scoring.metric.match.AnswerRules;
import dev.aloi.scoring.metric.match.Answers;
import dev.aloi.scoring.metric.match.ExactMatch;
import dev.aloi.scoring.metric.match.MeanVerdict;
import dev.aloi.scoring.metric.match.NumericMatch;
import dev.aloi.scoring.metric.match.RegexMatch;
import dev.aloi.scoring.metric.match.TokenF1;
import dev.aloi.scoring.metric.match.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** Metrics that ask whether a completion gives the expected answer. */
final class AnswerMetrics {
    private static final String HELM = "equal to HELM's ";
    private static final String OWN = "defined here";

    private AnswerMetrics() {}

    static List<MetricFamily> all() {
        return List.of(
                exactMatch(),
                quasiExactMatch(),
                tokenF1(),
                prefixMatch(),
                helmMatch(
                        "lastWordMatch",
                        "what stands after the last space",
                        "exact_match_indicator",
                        Answers.lastWord()),
                helmMatch(
                        "lastNumberMatch",
                        "the last number as written",
                        "final_number_exact_match",
                        Answers.lastNumber()),
                verdict(
                        "gsm8kMatch",
                        "1 where what follows the last '#### ' is the same, but for case, commas and dollar signs",
                        "equal to lm-evaluation-harness' exact_match of its task gsm8k",
                        List.of(),
                        it -> "rules:lm-eval-gsm8k",
                        it -> Answers.gsm8k()),
                numericMatch(),
                contains(),
                regex(),
                levenshtein(),
                json(),
                jsonSchema(),
                jsonPath(),
                nltkBleu(),
                classification(
                        "accuracy", Summary.ACCURACY, "share of completions that name the expected label", Range.SHARE),
                classification("macroF1", Summary.MACRO_F1, "mean over the labels of their F1", Range.SHARE),
                classification("microF1", Summary.MICRO_F1, "F1 of the counts of all labels together", Range.SHARE),
                classification(
                        "mcc", Summary.MATTHEWS_CORRELATION, "Matthews' correlation of labels", Range.CORRELATION));
    }

    private static MetricFamily exactMatch() {
        return new MetricFamily(
                "exactMatch",
                "1 where the completion is one of the references, else 0; strip leaves outer white space aside",
                "empty=wrong: equal to HELM's exact_match; strip=false: to lm-evaluation-harness'",
                Range.SHARE,
                List.of(
                        Option.choice("strip", "true", "false"),
                        Option.flag("ignoreCase"),
                        Option.flag("ignorePunctuation"),
                        Option.choice("empty", "right", "wrong")),
                it -> new ExactMatch(
                        it.flag("strip"),
                        it.flag("ignoreCase"),
                        it.flag("ignorePunctuation"),
                        it.text("empty").equals("wrong")));
    }

    private static MetricFamily quasiExactMatch() {
        return verdict(
                "quasiExactMatch",
                "1 where the completion is a reference but for case, punctuation, articles and spaces",
                "Rajpurkar et al. 2016, 2018; equal to SQuAD's scripts v1.1 and v2.0 and to HELM's quasi_exact_match",
                List.of(Option.choice("rules", "squad-1.1", "squad-2.0", "helm", "helm-articles")),
                it -> "rules:" + it.text("rules"),
                it -> it.text("rules").equals("helm-articles")
                        ? Answers.quasiExactWithArticles()
                        : Answers.quasiExact(AnswerRules.named(it.text("rules"))));
    }

    private static MetricFamily tokenF1() {
        return verdict(
                "tokenF1",
                "F1 of the words that completion and reference share, but for case, punctuation and articles",
                "Rajpurkar et al. 2016, 2018; equal to SQuAD's scripts v1.1 and v2.0 and to HELM's f1_score",
                List.of(Option.choice("rules", "squad-1.1", "squad-2.0", "helm")),
                it -> "rules:" + it.text("rules"),
                it -> new TokenF1(AnswerRules.named(it.text("rules"))));
    }

    private static MetricFamily prefixMatch() {
        return verdict(
                "prefixMatch",
                "1 where the completion begins with a reference",
                HELM + "prefix_exact_match; normalized=true to its quasi_prefix_exact_match",
                List.of(Option.flag("normalized")),
                it -> "norm:" + yes(it.flag("normalized")),
                it -> Answers.prefix(it.flag("normalized")));
    }

    private static MetricFamily helmMatch(String name, String what, String source, Verdict verdict) {
        String description = "1 where " + what + " is the same in completion and reference";
        return verdict(name, description, HELM + source, List.of(), it -> "rules:helm", it -> verdict);
    }

    private static MetricFamily numericMatch() {
        return verdict(
                "numericMatch",
                "1 where the last number of the completion is that of a reference, give or take a tolerance",
                OWN,
                List.of(
                        Option.number("tolerance", "0"),
                        Option.number("relative", "0"),
                        Option.choice("decimal", "point", "comma")),
                it -> "tol:%s|rel:%s|decimal:%s"
                        .formatted(it.text("tolerance"), it.text("relative"), it.text("decimal")),
                it -> new NumericMatch(
                        new BigDecimal(it.text("tolerance")),
                        new BigDecimal(it.text("relative")),
                        it.text("decimal").equals("comma")));
    }

    private static MetricFamily contains() {
        return verdict(
                "contains",
                "1 where a reference stands in the completion",
                OWN,
                List.of(Option.flag("ignoreCase")),
                it -> "case:" + (it.flag("ignoreCase") ? "lc" : "mixed"),
                it -> Answers.contains(it.flag("ignoreCase")));
    }

    private static MetricFamily regex() {
        return verdict(
                "regex",
                "1 where a reference, read as a regular expression, is found in the completion",
                OWN + ", with the expressions of java.util.regex",
                List.of(Option.flag("whole"), Option.flag("ignoreCase")),
                it -> "whole:%s|case:%s".formatted(yes(it.flag("whole")), it.flag("ignoreCase") ? "lc" : "mixed"),
                it -> new RegexMatch(it.flag("whole"), it.flag("ignoreCase")));
    }

    private static MetricFamily levenshtein() {
        return verdict(
                "levenshtein",
                "1 less the edit distance to the closest reference as a share of the longer text",
                "Levenshtein 1966; distances equal to nltk 3.8's edit_distance",
                List.of(Option.choice("unit", "character", "word")),
                it -> "unit:" + it.text("unit"),
                it -> new LevenshteinSimilarity(it.text("unit").equals("word") ? Unit.WORD : Unit.CHARACTER));
    }

    private static MetricFamily json() {
        return verdict(
                "json",
                "1 where the completion is JSON; unfenced leaves a code block around it aside",
                "RFC 8259",
                List.of(Option.flag("unfenced")),
                it -> "unfenced:" + yes(it.flag("unfenced")),
                it -> new JsonValidity(it.flag("unfenced")));
    }

    private static MetricFamily jsonSchema() {
        return verdict(
                "jsonSchema",
                "1 where the completion is JSON that the schema allows; without a schema each reference is one",
                "JSON Schema draft 4 to 2020-12, by networknt's json-schema-validator 2",
                List.of(Option.document("schema"), Option.flag("formats"), Option.flag("unfenced")),
                it -> "schema:%s|formats:%s|unfenced:%s"
                        .formatted(
                                it.text("schema").isBlank() ? "reference" : Digest.of(it.text("schema")),
                                yes(it.flag("formats")),
                                yes(it.flag("unfenced"))),
                it -> SchemaConformance.to(it.text("schema"), it.flag("formats"), it.flag("unfenced")));
    }

    private static MetricFamily jsonPath() {
        return verdict(
                "jsonPath",
                "1 where the path finds in the completion what a reference says, as a JSON value or as a text;"
                        + " expected=path: what it finds in the reference",
                "the paths of Jayway's JsonPath 2.10, without regular expressions",
                List.of(Option.text("path", "$"), Option.choice("expected", "value", "path"), Option.flag("unfenced")),
                it -> "path:%s|expected:%s|unfenced:%s"
                        .formatted(it.text("path"), it.text("expected"), yes(it.flag("unfenced"))),
                it -> PathMatch.at(it.text("path"), it.text("expected").equals("path"), it.flag("unfenced")));
    }

    private static MetricFamily nltkBleu() {
        return verdict(
                "nltkBleu",
                "mean of sentence BLEU of words between spaces, for comparison with published numbers",
                "Chen and Cherry 2014; equal to nltk 3.8's sentence_bleu",
                List.of(Option.choice("method", "0", "1", "2", "3", "4", "5", "7")),
                it -> "method:" + it.text("method"),
                it -> new NltkBleu((int) it.number("method")));
    }

    private static MetricFamily classification(String name, Summary summary, String description, Range range) {
        Function<Options, Metric> make = it ->
                new Classification(name, summary, List.of(it.text("labels").split("\\|")));
        String source = "definitions of scikit-learn; Gorodkin 2004 for mcc";
        return new MetricFamily(name, description, source, range, List.of(Option.text("labels", "yes|no")), make);
    }

    private static MetricFamily verdict(
            String name,
            String description,
            String source,
            List<Option> options,
            Function<Options, String> settings,
            Function<Options, Verdict> make) {
        return new MetricFamily(
                name,
                description,
                source,
                Range.SHARE,
                options,
                it -> new MeanVerdict(name, settings.apply(it), make.apply(it)));
    }

    private static String yes(boolean flag) {
        return flag ? "yes" : "no";
    }
}
