package dev.aloi.kit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import dev.aloi.contracts.Later;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.id.TrialId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON Schemas (2020-12) of the events, from the records. */
final class Schemas {
    private static final Map<Class<?>, String> FORMATS =
            Map.of(Instant.class, "date-time", Duration.class, "duration", LocalDate.class, "date");
    private static final String MONTH = "[0-9]{4}-[0-9]{2}";

    private final SchemaGenerator generator =
            new SchemaGenerator(configuration().build());

    JsonNode of(Class<?> event) {
        ObjectNode schema = generator.generateSchema(event);
        schema.put("title", event.getSimpleName());
        return schema;
    }

    private static SchemaGeneratorConfigBuilder configuration() {
        SchemaGeneratorConfigBuilder builder = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY))
                .with(Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES);
        builder.forFields().withRequiredCheck(Schemas::isRequired);
        builder.forTypesInGeneral()
                .withCustomDefinitionProvider((type, context) -> textual(type.getErasedType(), context));
        return builder;
    }

    private static boolean isRequired(FieldScope field) {
        return !field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class)
                && !field.getRawMember().isAnnotationPresent(Later.class);
    }

    private static @Nullable CustomDefinition textual(Class<?> type, SchemaGenerationContext context) {
        ObjectNode text = context.getGeneratorConfig().createObjectNode();
        if (FORMATS.containsKey(type)) {
            return new CustomDefinition(text.put("type", "string").put("format", FORMATS.get(type)), true);
        }
        if (type == YearMonth.class) {
            return new CustomDefinition(text.put("type", "string").put("pattern", MONTH), true);
        }
        if (type == BigDecimal.class) {
            return new CustomDefinition(text.put("type", "number"), true);
        }
        boolean identity =
                type.isRecord() && type.getPackage().equals(TenantId.class.getPackage()) && type != TrialId.class;
        return identity
                ? new CustomDefinition(
                        text.put("type", "string").put("minLength", 1).put("maxLength", 256), true)
                : null;
    }
}
