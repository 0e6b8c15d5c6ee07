package dev.aloi.kit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaContractTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Schemas schemas = new Schemas();

    static Stream<Class<?>> events() {
        return ContractFiles.events();
    }

    @ParameterizedTest
    @MethodSource("events")
    void schemaOfTheRecordIsTheCommittedOne(Class<?> event) throws JsonProcessingException {
        JsonNode now = schemas.of(event);
        String committed = ContractFiles.read(ContractFiles.schema(event));
        if (!committed.isEmpty()) {
            assertThat(SchemaCompatibility.breaks(JSON.readTree(committed), now))
                    .as("changes of %s that others would not survive", event.getSimpleName())
                    .isEmpty();
        }
        if (ContractFiles.writing()) {
            ContractFiles.write(ContractFiles.schema(event), now.toPrettyString() + "\n");
            return;
        }
        assertThat(committed)
                .as("contracts/schemas is behind the records: run with -Daloi.contracts.write=true")
                .isEqualTo(now.toPrettyString() + "\n");
    }

    @Test
    void anOptionalPropertyMayBeAdded() throws JsonProcessingException {
        JsonNode before = JSON.readTree("{\"properties\":{\"a\":{\"type\":\"string\"}},\"required\":[\"a\"]}");
        ObjectNode after = before.deepCopy();
        after.withObject("/properties").putObject("b").put("type", "integer");

        assertThat(SchemaCompatibility.breaks(before, after)).isEmpty();
    }

    @Test
    void aTypeMayMoveToTheDefinitionsUnchanged() throws JsonProcessingException {
        JsonNode before = JSON.readTree("{\"properties\":{\"a\":{\"type\":\"object\",\"required\":[\"x\"]}}}");
        String moved = "{\"$defs\":{\"A(Long)\":{\"type\":\"object\",\"required\":[%s]}},"
                + "\"properties\":{\"a\":{\"$ref\":\"#/$defs/A(Long)\"}}}";

        assertThat(SchemaCompatibility.breaks(before, JSON.readTree(moved.formatted("\"x\""))))
                .isEmpty();
        assertThat(SchemaCompatibility.breaks(before, JSON.readTree(moved.formatted(""))))
                .isEqualTo(List.of("#/properties/a/x was required and is not"));
    }

    @Test
    void removingRetypingAndRequiringAreBreaks() throws JsonProcessingException {
        JsonNode before = JSON.readTree(
                "{\"properties\":{\"a\":{\"type\":\"string\"},\"b\":{\"type\":\"string\"}},\"required\":[\"a\"]}");
        JsonNode after = JSON.readTree(
                "{\"properties\":{\"a\":{\"type\":\"integer\"},\"c\":{\"type\":\"string\"}},\"required\":[\"a\",\"c\"]}");

        assertThat(SchemaCompatibility.breaks(before, after))
                .isEqualTo(List.of(
                        "#/properties/a/type was \"string\" and is \"integer\"",
                        "#/properties/b is gone",
                        "#/c is required and was not"));
    }
}
