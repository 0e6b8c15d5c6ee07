package dev.aloi.scoring.golden;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.Metrics;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.metric.Statistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** sacreBLEU's own test cases and README. The tolerances are those of its tests, which print fewer digits. */
@Tag("golden")
class SacreBleuCasesTest {
    private static final String RAW = "bleu:tokenize=none,effectiveOrder=always,smooth=";
    private static final String SENTENCE = "Producția de zahăr primă va fi exprimată în ceea ce privește zahărul alb;";
    private static final String REFERENCE = "producţia de zahăr brut se exprimă în zahăr alb;";

    private final Goldens goldens = new Goldens();

    @Test
    void corpusBleuEqualsItsOwnCases() {
        JsonNode cases = cases("test_bleu");
        for (JsonNode it : cases.get("test_corpus_bleu_cases")) {
            goldens.within("corpus", it.get(3), corpus(spec(it.get(2)), it.get(0), it.get(1)), 1e-6);
        }
        for (JsonNode it : cases.get("test_bleu_max_order")) {
            String spec = "bleu:maxOrder=" + it.get(0).intValue();
            goldens.within("order", it.get(3), corpus(spec, it.get(1), it.get(2)), 0.005);
        }
        for (String key : List.of("test_raw_bleu_cases", "test_case_effective_order")) {
            for (JsonNode it : cases.get(key)) {
                JsonNode references = it.get(1);
                JsonNode columns = references.get(0).isArray() ? references : array(references);
                double bleu = corpus(RAW + "floor,smoothValue=0.01", it.get(0), columns);
                goldens.within(key, it.get(2), bleu / 100, 1e-8);
            }
        }

        goldens.report("sacreBLEU's cases of corpus BLEU", 18);
    }

    @Test
    void bleuOfStatisticsEqualsItsOwnCases() {
        JsonNode cases = cases("test_bleu");
        JsonNode offset = cases.get("test_case_offset").get(0);
        goldens.within("offset", offset.get(2), corpus(RAW + "floor", offset.get(0), offset.get(1)) / 100, 1e-8);
        goldens.within("none", offset.get(3), corpus(RAW + "none", offset.get(0), offset.get(1)) / 100, 1e-8);
        for (JsonNode it : cases.get("test_case_statistics")) {
            Statistics sum = sum(Metrics.parse(RAW + "floor"), it.get(0), it.get(1));
            for (int i = 0; i < 4; i++) {
                goldens.exact("counts", it.get(2).get(0).get(i), sum.at(2 + i));
                goldens.exact("totals", it.get(2).get(1).get(i), sum.at(6 + i));
            }
        }
        for (JsonNode it : cases.get("test_case_scoring")) {
            goldens.within("scoring", it.get(1), ofStatistics("bleu:smooth=none", it.get(0)) / 100, 1e-8);
        }
        for (JsonNode it : cases.get("test_case_degenerate_stats")) {
            String smooth = it.get(1).doubleValue() == 0 ? "none" : "floor,smoothValue=" + it.get(1);
            goldens.exact("degenerate", it.get(2), ofStatistics("bleu:smooth=" + smooth, it.get(0)) / 100);
        }

        goldens.report("sacreBLEU's cases of BLEU's statistics", 17);
    }

    private static double ofStatistics(String spec, JsonNode case_) {
        double[] values = new double[10];
        values[0] = case_.get(1).doubleValue();
        values[1] = case_.get(2).doubleValue();
        for (int i = 0; i < 4; i++) {
            values[2 + i] = case_.get(0).get(0).get(i).doubleValue();
            values[6 + i] = case_.get(0).get(1).get(i).doubleValue();
        }
        return Metrics.parse(spec).score(Statistics.of(values));
    }

    @Test
    void sentenceBleuEqualsItsOwnCases() {
        JsonNode cases = cases("test_sentence_bleu");
        for (JsonNode it : cases.get("test_cases")) {
            goldens.within("sentence", it.get(4), sentence(it, SENTENCE, REFERENCE), 1e-3);
        }
        for (JsonNode it : cases.get("test_cases_zero_bleu")) {
            goldens.within("zero", it.get(4), sentence(it, "this is a cat", "okay thanks"), 1e-3);
        }

        goldens.report("sacreBLEU's cases of sentence BLEU", 18);
    }

    private static double sentence(JsonNode it, String completion, String reference) {
        String value = it.get(1).isNull() ? "" : ",smoothValue=" + it.get(1);
        String spec = "bleu:smooth=%s,lowercase=%s,tokenize=%s%s"
                .formatted(it.get(0).textValue(), it.get(2), it.get(3).textValue(), value);
        Metric metric = Metrics.parse(spec);
        return metric.sampleScore(metric.measure(completion, List.of(reference)));
    }

    @Test
    void chrfEqualsItsOwnCases() {
        JsonNode cases = cases("test_chrf");
        chrf(cases.get("test_cases"), "chrf:beta=3,epsSmoothing=true");
        chrf(cases.get("test_cases_effective_order"), "chrf:beta=3");
        chrf(cases.get("test_cases_keep_whitespace"), "chrf:beta=3,whitespace=true");
        for (JsonNode it : cases.get("test_sentence_level_chrf")) {
            Metric metric = Metrics.parse("chrf:epsSmoothing=true");
            Statistics measured = metric.measure(it.get(0).textValue(), Goldens.texts(it.get(1)));
            goldens.within("sentence", it.get(2), metric.score(measured), 1e-4);
        }

        goldens.report("sacreBLEU's cases of chrF", 25);
    }

    private void chrf(JsonNode cases, String spec) {
        for (JsonNode it : cases) {
            goldens.within(spec, it.get(2), corpus(spec, it.get(0), array(it.get(1))), 1e-4);
        }
    }

    @Test
    void terEqualsItsOwnCases() {
        for (JsonNode it : cases("test_ter").get("test_cases")) {
            goldens.within("ter", it.get(2), corpus("ter", it.get(0), array(it.get(1))) / 100, 1e-3);
        }

        goldens.report("sacreBLEU's cases of TER", 7);
    }

    @Test
    void examplesOfTheReadmeComeOutAsPrinted() {
        for (JsonNode it : Goldens.json("golden/sacrebleu_readme_examples.json").get("cases")) {
            String spec = it.get("metric").textValue().startsWith("BLEU") ? "bleu" : "chrf";
            String what = it.get("what").textValue();
            goldens.near(what, it.get("score"), corpus(spec, it.get("sys"), it.get("refs")));
            if (it.has("signature")) {
                String ours = Metrics.parse(spec).signature(new ReferenceCount(2, 2));
                goldens.same(
                        what,
                        true,
                        ours.contains(it.get("signature").textValue().split("\\|")[0]));
            }
        }

        goldens.report("README examples", 7);
    }

    private static JsonNode cases(String name) {
        return Goldens.json("golden/sacrebleu_own_test_cases.json").get("cases").get(name);
    }

    private static JsonNode array(JsonNode one) {
        return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                .arrayNode()
                .add(one);
    }

    private static String spec(JsonNode options) {
        String spec = "bleu";
        spec += options.has("tokenize") ? ":tokenize=" + options.get("tokenize").textValue() : "";
        return spec
                + (options.has("smooth_method")
                        ? ":smooth=" + options.get("smooth_method").textValue()
                        : "");
    }

    private static double corpus(String spec, JsonNode completions, JsonNode columns) {
        Metric metric = Metrics.parse(spec);
        return metric.score(sum(metric, completions, columns));
    }

    /** References come column by column; the shortest list decides how many lines there are, as in Python's zip. */
    private static Statistics sum(Metric metric, JsonNode completions, JsonNode columns) {
        int lines = IntStream.concat(
                        IntStream.of(completions.size()), stream(columns).mapToInt(JsonNode::size))
                .min()
                .orElseThrow();
        List<Statistics> measured = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            int at = line;
            List<String> references = stream(columns)
                    .map(column -> column.get(at).textValue())
                    .filter(Objects::nonNull)
                    .toList();
            measured.add(metric.measure(completions.get(line).textValue(), references));
        }
        return Statistics.sum(measured, metric.width());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return IntStream.range(0, array.size()).mapToObj(array::get);
    }
}
