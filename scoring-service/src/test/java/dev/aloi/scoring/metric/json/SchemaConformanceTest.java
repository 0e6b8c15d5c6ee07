package dev.aloi.scoring.metric.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloi.scoring.metric.InvalidMetricException;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.Metrics;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.metric.UnmeasuredException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaConformanceTest {
    private static final String VISIT = """
            {"type": "object", "required": ["complaint", "days"], "additionalProperties": false,
             "properties": {"complaint": {"type": "string", "minLength": 3}, "days": {"$ref": "#/$defs/count"},
                            "seen": {"type": "string", "format": "date"}},
             "$defs": {"count": {"type": "integer", "minimum": 0, "multipleOf": 1}}}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"complaint\": \"cough\", \"days\": 3}|1",
                "{\"complaint\": \"cough\", \"days\": 3.0}|1",
                "{\"complaint\": \"cough\", \"days\": -3}|0",
                "{\"complaint\": \"cough\"}|0",
                "{\"complaint\": \"cough\", \"days\": 3, \"more\": 1}|0",
                "{\"complaint\": \"cough\", \"days\": 3, \"seen\": \"yesterday\"}|1",
                "{\"complaint\": \"cough\", \"days\": 1e999999999}|0",
                "[]|0",
                "The patient coughs.|0",
                "``|0",
                "{\"complaint\": \"cough\", \"days\": 3} and so on|0"
            })
    void completionsConformOrNot(String completion, double expected) {
        assertThat(score(jsonSchema(VISIT), completion)).isEqualTo(expected);
    }

    @Test
    void formatsAreRemarksUnlessTheyAreAskedFor() {
        String completion = "{\"complaint\": \"cough\", \"days\": 3, \"seen\": \"yesterday\"}";

        assertThat(score(jsonSchema(VISIT, "formats=true"), completion)).isZero();
        assertThat(score(jsonSchema(VISIT, "formats=true"), completion.replace("yesterday", "2026-03-09")))
                .isEqualTo(1);
    }

    @Test
    void aCodeBlockMayBeLeftAside() {
        String fenced = "```json\n{\"complaint\": \"cough\", \"days\": 3}\n```";

        assertThat(score(jsonSchema(VISIT), fenced)).isZero();
        assertThat(score(jsonSchema(VISIT, "unfenced=true"), fenced)).isEqualTo(1);
    }

    @Test
    void withoutASchemaEachReferenceIsOne() {
        Metric metric = Metrics.parse("jsonSchema");
        List<String> either = List.of("{\"type\": \"integer\"}", "{\"type\": \"string\"}");

        assertThat(metric.measure("3", either).at(0)).isEqualTo(1);
        assertThat(metric.measure("\"three\"", either).at(0)).isEqualTo(1);
        assertThat(metric.measure("[3]", either).at(0)).isZero();
        assertThatThrownBy(() -> metric.measure("3", List.of("{\"type\": \"secret\"}")))
                .isInstanceOf(UnmeasuredException.class)
                .hasMessage("a reference is no JSON Schema");
        assertThatThrownBy(() -> metric.measure("3", List.of())).hasMessage("there is no reference to compare with");
    }

    @Test
    void theDraftIsTheOneThatTheSchemaNames() {
        String draft7 = """
                {"$schema": "http://json-schema.org/draft-07/schema#", "items": [{"type": "integer"}]}""";

        assertThat(score(jsonSchema(draft7), "[1, 2]")).isEqualTo(1);
        assertThat(score(jsonSchema(draft7), "[\"one\"]")).isZero();
    }

    @Test
    void twoSchemasOfTheSameNameAreNotTakenForEachOther() {
        String one = "{\"$id\": \"https://example.org/same\", \"type\": \"integer\"}";
        String other = "{\"$id\": \"https://example.org/same\", \"type\": \"string\"}";

        assertThat(score(jsonSchema(one), "1")).isEqualTo(1);
        assertThat(score(jsonSchema(other), "1")).isZero();
        assertThat(jsonSchema(one).signature(ReferenceCount.ONE))
                .startsWith("jsonSchema|nrefs:1|schema:")
                .isNotEqualTo(jsonSchema(other).signature(ReferenceCount.ONE));
    }

    @Test
    void aSchemaThatIsNoneOrRefersElsewhereIsRefused() {
        refuses("{\"type\": \"strng\"}", "the option schema of jsonSchema is no JSON Schema: /type");
        refuses("{\"type\"", "the option schema of jsonSchema is no JSON Schema: it is no JSON");
        refuses("{\"$ref\": \"http://127.0.0.1:9/other.json\"}", "the option schema of jsonSchema is no JSON Schema");
        refuses("{\"properties\": {\"a\": {\"$ref\": \"file:///etc/passwd\"}}}", "the option schema of jsonSchema");
        refuses("{\"properties\": {\"a\": {\"$ref\": \"#/none\"}}}", "the option schema of jsonSchema");
        refuses("{\"pattern\": \"(\"}", "the option schema of jsonSchema is no JSON Schema");
        refuses("{\"$schema\": \"https://example.org/mine\"}", "the option schema of jsonSchema is no JSON Schema");
        refuses("@visit.json", "the option schema of jsonSchema is not taken from a file here: '@visit.json'");
    }

    private static void refuses(String schema, String message) {
        assertThatThrownBy(() -> jsonSchema(schema))
                .isInstanceOf(InvalidMetricException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void whatIsNestedTooDeeplyDoesNotConform() {
        assertThat(score(jsonSchema("true"), "[".repeat(150) + "]".repeat(150))).isEqualTo(1);
        assertThat(score(jsonSchema("true"), "[".repeat(100_000) + "]".repeat(100_000)))
                .isZero();
    }

    @Test
    void aPatternThatTakesTooLongIsNotTheCompletionsFault() {
        Metric metric = jsonSchema("{\"pattern\": \"(.*a){20}$\"}");
        String completion = "\"" + "a".repeat(40) + "!\"";

        assertThatThrownBy(() -> metric.measure(completion, List.of()))
                .isInstanceOf(UnmeasuredException.class)
                .hasMessage("a pattern of the schema takes too long");
    }

    private static double score(Metric metric, String completion) {
        return metric.measure(completion, List.of()).at(0);
    }

    private static Metric jsonSchema(String schema, String... options) {
        String further = options.length == 0 ? "" : "," + String.join(",", options);
        return Metrics.parse("jsonSchema:schema='" + schema.replace("'", "''") + "'" + further);
    }
}
