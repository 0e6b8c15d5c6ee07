package dev.aloi.scoring.golden;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.scoring.metric.Metrics;
import dev.aloi.scoring.metric.distance.LevenshteinSimilarity;
import dev.aloi.scoring.metric.distance.LevenshteinSimilarity.Unit;
import dev.aloi.scoring.metric.text.Text;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("golden")
class AnswersTest {
    private static final String SEGMENTS = "golden/segments.jsonl";
    private static final Map<String, String> HELM = Map.of(
            "exact_match", "exactMatch:empty=wrong",
            "quasi_exact_match", "quasiExactMatch:rules=helm",
            "quasi_leave_articles_exact_match", "quasiExactMatch:rules=helm-articles",
            "prefix_exact_match", "prefixMatch",
            "quasi_prefix_exact_match", "prefixMatch:normalized=true",
            "f1_score", "tokenF1:rules=helm",
            "exact_match_indicator", "lastWordMatch",
            "final_number_exact_match", "lastNumberMatch");

    private final Goldens goldens = new Goldens();

    @Test
    void squadAnswersEqualItsScripts() {
        for (JsonNode segment : Goldens.lines(SEGMENTS)) {
            for (String version : new String[] {"1.1", "2.0"}) {
                JsonNode expected = segment.get("expected").get("squad.v" + version);
                near(segment, "em", expected, "quasiExactMatch:rules=squad-" + version);
                near(segment, "f1", expected, "tokenF1:rules=squad-" + version);
            }
        }

        goldens.report("SQuAD answers", 5_128);
    }

    @Test
    void answersEqualHelm() {
        for (JsonNode segment : Goldens.lines(SEGMENTS)) {
            JsonNode expected = segment.get("expected").get("helm");
            HELM.forEach((key, spec) -> near(segment, key, expected, spec));
        }

        goldens.report("HELM answers", 10_256);
    }

    @Test
    void exactMatchEqualsTheEvaluationHarness() {
        for (JsonNode segment : Goldens.lines(SEGMENTS)) {
            JsonNode expected = segment.get("expected").get("lm_eval.exact_match");
            near(segment, "plain", expected, "exactMatch:strip=false");
            near(
                    segment,
                    "ignore_case_punct",
                    expected,
                    "exactMatch:strip=false,ignoreCase=true,ignorePunctuation=true");
            near(segment, "gsm8k_flexible", expected, "gsm8kMatch");
        }

        goldens.report("exact match of lm-evaluation-harness", 3_846);
    }

    @Test
    void sentenceBleuEqualsNltk() {
        for (JsonNode segment : Goldens.lines(SEGMENTS)) {
            JsonNode expected = segment.get("expected").get("nltk.bleu.ws");
            if (expected != null) {
                expected.fieldNames()
                        .forEachRemaining(
                                key -> near(segment, key, expected, key.replace("method", "nltkBleu:method=")));
            }
        }

        goldens.report("NLTK's sentence BLEU", 8_960);
    }

    @Test
    void editDistancesEqualNltk() {
        for (JsonNode segment : Goldens.lines(SEGMENTS)) {
            JsonNode expected = segment.get("expected").get("levenshtein");
            if (expected != null) {
                Text completion = new Text(segment.get("hypothesis").textValue());
                Text reference = new Text(segment.get("references").get(0).textValue());
                String what = segment.get("id").textValue();
                goldens.exact(
                        what,
                        expected.get("char_edit_distance"),
                        new LevenshteinSimilarity(Unit.CHARACTER).distance(completion, reference));
                goldens.exact(
                        what,
                        expected.get("word_edit_distance"),
                        new LevenshteinSimilarity(Unit.WORD).distance(completion, reference));
            }
        }

        goldens.report("edit distances", 2_116);
    }

    private void near(JsonNode segment, String key, JsonNode expected, String spec) {
        double actual = Metrics.parse(spec)
                .measure(segment.get("hypothesis").textValue(), Goldens.texts(segment.get("references")))
                .at(0);
        goldens.near(segment.get("id").textValue() + " " + key, expected.get(key), actual);
    }
}
