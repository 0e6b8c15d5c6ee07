package dev.aloi.scoring.golden;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.Metrics;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.metric.bleu.Bleu;
import dev.aloi.scoring.metric.rouge.Rouge;
import dev.aloi.scoring.metric.ter.Ter;
import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.metric.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("golden")
class CorpusScoresTest {
    private static final Map<String, String> METRICS = Map.ofEntries(
            Map.entry("bleu.13a.exp", "bleu"),
            Map.entry("bleu.13a.floor", "bleu:smooth=floor"),
            Map.entry("bleu.13a.addk", "bleu:smooth=add-k"),
            Map.entry("bleu.13a.none", "bleu:smooth=none"),
            Map.entry("bleu.13a.exp.lc", "bleu:lowercase=true"),
            Map.entry("bleu.intl.exp", "bleu:tokenize=intl"),
            Map.entry("bleu.char.exp", "bleu:tokenize=char"),
            Map.entry("bleu.none.exp", "bleu:tokenize=none"),
            Map.entry("bleu.zh.exp", "bleu:tokenize=zh"),
            Map.entry("chrf", "chrf"),
            Map.entry("chrf++", "chrf++"),
            Map.entry("chrf.lc", "chrf:lowercase=true"),
            Map.entry("ter", "ter"),
            Map.entry("ter.norm.case", "ter:normalized=true,caseSensitive=true"));
    private static final Map<String, String> ROUGE = Map.of("rouge.mean.nostem", "", "rouge.mean.stem", ":stem=true");

    private final Goldens goldens = new Goldens();
    private final Map<String, List<JsonNode>> corpora = new HashMap<>();

    @Test
    void scoresOfWholeCorporaEqualTheReferenceImplementations() {
        for (JsonNode golden : Goldens.json("golden/corpus_scores.json")) {
            String metric = golden.get("metric").textValue();
            if (ROUGE.containsKey(metric)) {
                golden.get("expected").fieldNames().forEachRemaining(type -> rouge(golden, type, ROUGE.get(metric)));
            } else {
                corpusMetric(golden, Metrics.parse(Objects.requireNonNull(METRICS.get(metric), metric)));
            }
        }

        goldens.report("corpus scores", 3_200);
    }

    private void corpusMetric(JsonNode golden, Metric metric) {
        Statistics sum = Statistics.sum(measured(golden, metric, false), metric.width());
        String what = golden.get("corpus").textValue() + " " + golden.get("system") + " " + golden.get("metric");
        JsonNode expected = golden.get("expected");
        goldens.near(what, expected.get("score"), metric.score(sum));
        signature(what, golden, metric.signature(referenceCount(golden)));
        if (metric instanceof Bleu bleu) {
            bleu(what, expected, bleu, sum);
        } else if (metric instanceof Ter) {
            goldens.exact(what, expected.get("num_edits"), sum.at(0));
            goldens.near(what, expected.get("ref_length"), sum.at(1));
        }
    }

    /** Ours says all that sacreBLEU's says, but for the version, and more. */
    private void signature(String what, JsonNode golden, String ours) {
        for (String part : golden.get("signature").textValue().split("\\|")) {
            if (!part.startsWith("version:")) {
                goldens.same(what, true, List.of(ours.split("\\|")).contains(part));
            }
        }
    }

    private ReferenceCount referenceCount(JsonNode golden) {
        IntSummaryStatistics counts = corpus(golden.get("corpus").textValue()).stream()
                .limit(golden.get("n").intValue())
                .mapToInt(line -> line.get("refs").size())
                .summaryStatistics();
        return new ReferenceCount(counts.getMin(), counts.getMax());
    }

    private void bleu(String what, JsonNode expected, Bleu metric, Statistics sum) {
        goldens.near(what, expected.get("bp"), metric.brevityPenalty(sum));
        goldens.exact(what, expected.get("sys_len"), sum.at(0));
        goldens.exact(what, expected.get("ref_len"), sum.at(1));
        for (int i = 0; i < 4; i++) {
            goldens.exact(what, expected.get("counts").get(i), sum.at(2 + i));
            goldens.exact(what, expected.get("totals").get(i), sum.at(6 + i));
            goldens.near(
                    what,
                    expected.get("precisions").get(i),
                    metric.precisions(sum, false).percentages().get(i));
        }
    }

    private void rouge(JsonNode golden, String type, String options) {
        Rouge metric = (Rouge) Metrics.parse(type + options);
        List<Statistics> measured = measured(golden, metric, true);
        String what = golden.get("corpus").textValue() + " " + golden.get("system") + " " + type + options;
        JsonNode expected = golden.get("expected").get(type);
        goldens.near(what, expected.get(0), mean(measured, Rouge::precision));
        goldens.near(what, expected.get(1), mean(measured, Rouge::recall));
        goldens.near(what, expected.get(2), mean(measured, metric::sampleScore));
    }

    private List<Statistics> measured(JsonNode golden, Metric metric, boolean firstReferenceOnly) {
        List<Statistics> measured = new ArrayList<>();
        String system = golden.get("system").textValue();
        int n = golden.get("n").intValue();
        for (JsonNode line : corpus(golden.get("corpus").textValue()).subList(0, n)) {
            List<String> references = Goldens.texts(line.get("refs"));
            measured.add(metric.measure(
                    new Text(line.get("sys").get(system).textValue()),
                    References.of(firstReferenceOnly ? references.subList(0, 1) : references)));
        }
        return measured;
    }

    private List<JsonNode> corpus(String name) {
        return corpora.computeIfAbsent(name, it -> Goldens.lines("golden/corpora/" + it + ".jsonl"));
    }

    private static double mean(List<Statistics> measured, ToDoubleFunction<Statistics> score) {
        return measured.stream().mapToDouble(score).sum() / measured.size();
    }
}
