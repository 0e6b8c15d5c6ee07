package dev.aloi.scoring.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.Metrics;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.metric.bleu.Bleu;
import dev.aloi.scoring.metric.bleu.NgramPrecisions;
import dev.aloi.scoring.metric.rouge.Rouge;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("golden")
class SegmentsTest {
    private static final String SEGMENTS = "golden/segments.jsonl";
    private static final Map<String, String> BLEU = Map.ofEntries(
            Map.entry("bleu.13a.exp.eff", "bleu"),
            Map.entry("bleu.13a.exp.noeff", "bleu"),
            Map.entry("bleu.13a.floor.eff", "bleu:smooth=floor"),
            Map.entry("bleu.13a.floor0.01.noeff", "bleu:smooth=floor,smoothValue=0.01"),
            Map.entry("bleu.13a.addk.eff", "bleu:smooth=add-k"),
            Map.entry("bleu.13a.addk2.noeff", "bleu:smooth=add-k,smoothValue=2"),
            Map.entry("bleu.13a.none.eff", "bleu:smooth=none"),
            Map.entry("bleu.13a.none.noeff", "bleu:smooth=none"),
            Map.entry("bleu.13a.exp.eff.lc", "bleu:lowercase=true"),
            Map.entry("bleu.13a.exp.eff.max2", "bleu:maxOrder=2"),
            Map.entry("bleu.char.exp.eff", "bleu:tokenize=char"),
            Map.entry("bleu.intl.exp.eff", "bleu:tokenize=intl"),
            Map.entry("bleu.zh.exp.eff", "bleu:tokenize=zh"),
            Map.entry("bleu.none.exp.eff", "bleu:tokenize=none"));
    private static final Map<String, String> CHRF = Map.of(
            "chrf", "chrf",
            "chrf++", "chrf++",
            "chrf.lc", "chrf:lowercase=true",
            "chrf.ws", "chrf:whitespace=true",
            "chrf.eps", "chrf:epsSmoothing=true",
            "chrf.c4b1", "chrf:charOrder=4,beta=1",
            "chrf+.b3", "chrf+:beta=3");
    private static final Map<String, String> TER = Map.of(
            "ter", "ter",
            "ter.norm", "ter:normalized=true",
            "ter.nopunct", "ter:noPunct=true",
            "ter.case", "ter:caseSensitive=true",
            "ter.norm.asian", "ter:normalized=true,asianSupport=true",
            "ter.norm.nopunct.case.asian", "ter:normalized=true,noPunct=true,caseSensitive=true,asianSupport=true");
    private static final List<String> ROUGE = List.of("rouge1", "rouge2", "rouge3", "rougeL", "rougeLsum");

    private final Goldens goldens = new Goldens();

    @Test
    void rougeOfEverySegmentEqualsRougeScore() {
        for (JsonNode segment : Goldens.lines(SEGMENTS)) {
            rouge(segment, "rouge.nostem", "");
            rouge(segment, "rouge.stem", ":stem=true");
        }

        goldens.report("ROUGE of segments", 44_460);
    }

    private void rouge(JsonNode segment, String key, String options) {
        JsonNode expected = segment.get("expected").get(key);
        List<String> references = Goldens.texts(segment.get("references"));
        String what = segment.get("id").textValue() + " " + key;
        rouge(what, expected, segment, references, options);
        if (expected.has("per_reference")) {
            for (int i = 0; i < references.size(); i++) {
                rouge(what, expected.get("per_reference").get(i), segment, List.of(references.get(i)), options);
            }
        }
    }

    private void rouge(String what, JsonNode types, JsonNode segment, List<String> references, String options) {
        for (String type : ROUGE) {
            Rouge metric = (Rouge) Metrics.parse(type + options);
            Statistics measured = metric.measure(segment.get("hypothesis").textValue(), references);
            JsonNode expected = types.get(type);
            goldens.near(what + " " + type, expected.get(0), Rouge.precision(measured));
            goldens.near(what + " " + type, expected.get(1), Rouge.recall(measured));
            goldens.near(what + " " + type, expected.get(2), metric.score(measured));
        }
    }

    @Test
    void bleuOfEverySegmentEqualsSacreBleu() {
        for (JsonNode segment : Goldens.lines(SEGMENTS)) {
            BLEU.forEach((key, spec) -> {
                if (segment.get("expected").has(key)) {
                    bleu(segment, key, (Bleu) Metrics.parse(spec));
                }
            });
        }

        goldens.report("BLEU of segments", 262_324);
    }

    private void bleu(JsonNode segment, String key, Bleu metric) {
        Statistics measured = measure(metric, segment);
        boolean effective = !key.endsWith(".noeff");
        NgramPrecisions precisions = metric.precisions(measured, effective);
        JsonNode expected = segment.get("expected").get(key);
        String what = segment.get("id").textValue() + " " + key;
        int orders = metric.settings().maxOrder();
        for (int i = 0; i < orders; i++) {
            goldens.exact(what, expected.get("counts").get(i), measured.at(2 + i));
            goldens.exact(what, expected.get("totals").get(i), measured.at(2 + orders + i));
            goldens.near(
                    what,
                    expected.get("precisions").get(i),
                    precisions.percentages().get(i));
        }
        goldens.exact(what, expected.get("sys_len"), measured.at(0));
        goldens.exact(what, expected.get("ref_len"), measured.at(1));
        goldens.near(what, expected.get("bp"), metric.brevityPenalty(measured));
        goldens.near(what, expected.get("score"), effective ? metric.sampleScore(measured) : metric.score(measured));
    }

    @Test
    void chrfOfEverySegmentEqualsSacreBleu() {
        for (JsonNode segment : Goldens.lines(SEGMENTS)) {
            CHRF.forEach((key, spec) -> {
                Metric metric = Metrics.parse(spec);
                String what = segment.get("id").textValue() + " " + key;
                JsonNode expected = segment.get("expected").get(key).get("score");
                goldens.near(what, expected, metric.score(measure(metric, segment)));
            });
        }

        goldens.report("chrF of segments", 8_974);
    }

    @Test
    void terOfEverySegmentEqualsSacreBleu() {
        for (JsonNode segment : Goldens.lines(SEGMENTS)) {
            TER.forEach((key, spec) -> {
                JsonNode expected = segment.get("expected").get(key);
                if (expected != null) {
                    Metric metric = Metrics.parse(spec);
                    Statistics measured = measure(metric, segment);
                    String what = segment.get("id").textValue() + " " + key;
                    goldens.exact(what, expected.get("num_edits"), measured.at(0));
                    goldens.near(what, expected.get("ref_length"), measured.at(1));
                    goldens.near(what, expected.get("score"), metric.score(measured));
                }
            });
        }

        goldens.report("TER of segments", 20_547);
    }

    /** A key that no test of this package reads would go unchecked without a word. */
    @Test
    void everyExpectedKeyIsChecked() {
        Set<String> checked = new HashSet<>(Set.of("rouge.nostem", "rouge.stem", "squad.v1.1", "squad.v2.0"));
        checked.addAll(Set.of("helm", "lm_eval.exact_match", "nltk.bleu.ws", "levenshtein"));
        checked.addAll(BLEU.keySet());
        checked.addAll(CHRF.keySet());
        checked.addAll(TER.keySet());
        Set<String> found = new HashSet<>();
        for (JsonNode segment : Goldens.lines(SEGMENTS)) {
            segment.get("expected").fieldNames().forEachRemaining(found::add);
        }

        assertThat(checked).containsAll(found);
    }

    private static Statistics measure(Metric metric, JsonNode segment) {
        return metric.measure(segment.get("hypothesis").textValue(), Goldens.texts(segment.get("references")));
    }
}
