package dev.aloi.scoring.metric.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.aloi.scoring.metric.text.LimitedText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A JSON Schema of draft 4 to 2020-12, the latter where it does not say. It fetches nothing: what it refers to is in it. */
final class CompiledSchema {
    private static final SchemaRegistry META = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Schema schema;

    private CompiledSchema(Schema schema) {
        this.schema = schema;
    }

    /**
     * Compiles it and whatever it refers to.
     *
     * @param formats whether the keyword format is a requirement, not a remark
     * @throws IllegalArgumentException that says what is wrong, in words that may hold parts of the schema
     */
    static CompiledSchema of(String text, boolean formats) {
        JsonNode written = JsonAnswer.read(text).orElseThrow(() -> new IllegalArgumentException("it is no JSON"));
        String dialect = written.path("$schema").asText(SpecificationVersion.DRAFT_2020_12.getDialectId());
        try {
            List<Error> errors = META.getSchema(SchemaLocation.of(dialect)).validate(written);
            if (!errors.isEmpty()) {
                throw new IllegalArgumentException(errors.getFirst().getInstanceLocation() + " "
                        + errors.getFirst().getMessage());
            }
            Schema schema = registry(formats).getSchema(written);
            schema.initializeValidators();
            return new CompiledSchema(schema);
        } catch (SchemaException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        }
    }

    /** One for each schema: two that give themselves the same name must not be taken for each other. */
    private static SchemaRegistry registry(boolean formats) {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .locale(Locale.ROOT)
                .failFast(true)
                .formatAssertionsEnabled(formats)
                .regularExpressionFactory(CompiledSchema::expression)
                .build();
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                it -> it.schemaLoader(loader -> loader.fetchRemoteResources(false))
                        .schemaRegistryConfig(config));
    }

    private static com.networknt.schema.regex.RegularExpression expression(String expression) {
        Pattern pattern = Pattern.compile(expression, Pattern.UNICODE_CHARACTER_CLASS);
        return value -> pattern.matcher(LimitedText.of(value, "a pattern of the schema takes too long"))
                .find();
    }

    boolean allows(JsonNode value) {
        return schema.validate(value, OutputFormat.BOOLEAN);
    }
}
