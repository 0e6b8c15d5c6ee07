package dev.aloi.scoring.metric.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloi.scoring.metric.InvalidMetricException;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.Metrics;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathMatchTest {
    private static final String NOTE = """
            {"diagnosis": {"code": "J20.9", "sure": true}, "days": 3.0, "drugs": ["salbutamol", "prednisone"],
             "findings": [{"name": "wheeze", "side": "left"}, {"name": "fever"}]}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$.diagnosis.code | J20.9 | 1",
                "$.diagnosis.code | \"J20.9\" | 1",
                "$.diagnosis.code | J20 | 0",
                "$.diagnosis.sure | true | 1",
                "$.days | 3 | 1",
                "$.days | 3.01 | 0",
                "$.drugs | [\"salbutamol\", \"prednisone\"] | 1",
                "$.drugs | [\"prednisone\", \"salbutamol\"] | 0",
                "$.drugs[0] | salbutamol | 1",
                "$.findings[?(@.side == 'left')].name | wheeze | 1",
                "$.findings[*].name | [\"wheeze\", \"fever\"] | 1",
                "$.findings[*].name | wheeze | 0",
                "$..code | J20.9 | 1",
                "$.none | null | 0",
                "$.drugs.length() | 2 | 1"
            })
    void findsWhatTheReferenceSays(String path, String reference, double expected) {
        assertThat(score(path(path), NOTE, reference)).isEqualTo(expected);
    }

    @Test
    void theReferenceMayBeADocumentOfTheSameForm() {
        Metric metric = Metrics.parse("jsonPath:path=$.diagnosis.code,expected=path");

        assertThat(score(metric, NOTE, "{\"diagnosis\": {\"code\": \"J20.9\"}}"))
                .isEqualTo(1);
        assertThat(score(metric, NOTE, "{\"diagnosis\": {\"code\": \"J21\"}}")).isZero();
        assertThatThrownBy(() -> metric.measure(NOTE, List.of("{\"secret\": 1}")))
                .hasMessage("in no reference the path finds anything");
    }

    @Test
    void whatIsNoJsonHasNothingInIt() {
        assertThat(score(path("$.days"), "The cough has lasted for 3 days.", "3"))
                .isZero();
        assertThat(score(path("$.days"), "```json\n{\"days\": 3}\n```", "3")).isZero();
        assertThat(score(Metrics.parse("jsonPath:path=$.days,unfenced=true"), "```json\n{\"days\": 3}\n```", "3"))
                .isEqualTo(1);
        assertThat(score(path("$..a"), "[".repeat(100_000), "3")).isZero();
    }

    @Test
    void anyReferenceWillDo() {
        assertThat(path("$.days").measure(NOTE, List.of("2", "3")).at(0)).isEqualTo(1);
    }

    @Test
    void aPathThatIsNoneOrMayTakeForEverIsRefused() {
        refuses("$.[?(", "the option path of jsonPath is no JSONPath");
        refuses("$..a..b", "the option path of jsonPath must not search all levels (..) twice");
        refuses("$[?(@.a =~ /x+/)]", "the option path of jsonPath must not hold a regular expression (=~)");
        refuses("", "the option path of jsonPath is empty");
    }

    private static void refuses(String path, String message) {
        assertThatThrownBy(() -> path(path))
                .isInstanceOf(InvalidMetricException.class)
                .hasMessageStartingWith(message);
    }

    private static Metric path(String path) {
        return Metrics.parse("jsonPath:path='" + path.replace("'", "''") + "'");
    }

    private static double score(Metric metric, String completion, String reference) {
        return metric.measure(completion, List.of(reference)).at(0);
    }
}
