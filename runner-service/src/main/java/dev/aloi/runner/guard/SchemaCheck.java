package dev.aloi.runner.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.re2j.Pattern;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.regex.RegularExpression;
import dev.aloi.contracts.catalog.Guardrails;
import java.util.Optional;

/** An answer that is JSON and keeps a schema; what a model says around it can be left out. */
record SchemaCheck(Schema schema) implements Check {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final SchemaRegistryConfig LINEAR = SchemaRegistryConfig.builder()
            .failFast(true)
            .regularExpressionFactory(SchemaCheck::linear)
            .build();

    static SchemaCheck of(Guardrails.Schema rail) {
        Schema schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        it -> it.schemaLoader(loader -> loader.fetchRemoteResources(false))
                                .schemaRegistryConfig(LINEAR))
                .getSchema(JSON.<JsonNode>valueToTree(rail.schema()));
        schema.initializeValidators();
        return new SchemaCheck(schema);
    }

    private static RegularExpression linear(String expression) {
        Pattern pattern = Pattern.compile(expression);
        return text -> pattern.matcher(text).find();
    }

    @Override
    public boolean keeps(String text, String input) {
        try {
            JsonNode value = JSON.readTree(text);
            return value != null && !value.isMissingNode() && schema.validate(value, OutputFormat.BOOLEAN);
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    /** From the first bracket on to the last one of its kind. */
    @Override
    public Optional<String> repaired(String text, String input) {
        int object = text.indexOf('{');
        int list = text.indexOf('[');
        boolean isList = list >= 0 && (object < 0 || list < object);
        int from = isList ? list : object;
        int to = text.lastIndexOf(isList ? ']' : '}');
        return from >= 0 && to > from
                ? Optional.of(text.substring(from, to + 1)).filter(inner -> keeps(inner, input))
                : Optional.empty();
    }
}
