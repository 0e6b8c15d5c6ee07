package dev.aloi.scoring.metric.meteor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.scoring.golden.Goldens;
import dev.aloi.scoring.golden.Table;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.Metrics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Golden values by src/test/golden/meteor.py. */
@Tag("golden")
class MeteorTest {
    private static final List<Metric> SETTINGS =
            List.of(Metrics.parse("meteor:tok=space"), Metrics.parse("meteor:tok=space,alpha=0.85,beta=0.2,gamma=0.6"));

    @Test
    void ownSentencesEqualNltk() {
        List<List<String>> rows = Table.rows(MeteorTest.class, "sentences.tsv");

        for (List<String> row : rows) {
            for (int i = 0; i < SETTINGS.size(); i++) {
                assertThat(score(SETTINGS.get(i), row.get(0), List.of(row.get(1).split("\\|", -1))))
                        .as(row.toString())
                        .isCloseTo(Double.parseDouble(row.get(2 + i)), within(1e-12));
            }
        }
        assertThat(rows).hasSize(14);
    }

    @Test
    void everySegmentEqualsNltk() {
        Goldens goldens = new Goldens();
        Map<String, JsonNode> segments = Goldens.lines("golden/segments.jsonl").stream()
                .collect(Collectors.toMap(it -> it.get("id").textValue(), it -> it));
        List<List<String>> rows = Table.rows(MeteorTest.class, "segments.tsv");

        for (List<String> row : rows) {
            JsonNode segment = Objects.requireNonNull(segments.get(row.getFirst()), row.getFirst());
            for (int i = 0; i < SETTINGS.size(); i++) {
                double actual = score(
                        SETTINGS.get(i),
                        segment.get("hypothesis").textValue(),
                        Goldens.texts(segment.get("references")));
                goldens.near(row.getFirst(), Double.parseDouble(row.get(1 + i)), actual);
            }
        }
        goldens.report("METEOR of segments", 2_564);
    }

    @Test
    void aStemMayBeWorthLessThanAWord() {
        Metric metric = Metrics.parse("meteor:tok=space,stemWeight=0.6");

        // three words, one of them by its stem, in one piece: P = R = 2.6 / 3, penalty 0.5 / 27
        assertThat(score(metric, "he coughed again", List.of("he coughs again")))
                .isCloseTo((1 - 0.5 / 27) * 2.6 / 3, within(1e-12));
    }

    @Test
    void punctuationIsCutOffUnlessWordsAreGiven() {
        assertThat(score(Metrics.parse("meteor"), "No fever.", List.of("no fever")))
                .isGreaterThan(score(Metrics.parse("meteor:tok=space"), "No fever.", List.of("no fever")));
    }

    private static double score(Metric metric, String completion, List<String> references) {
        return metric.score(metric.measure(completion, references));
    }
}
