package dev.aloi.scoring.metric.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.scoring.metric.InvalidMetricException;
import dev.aloi.scoring.metric.Need;
import dev.aloi.scoring.metric.UnmeasuredException;
import dev.aloi.scoring.metric.UnmeasuredException.Category;
import dev.aloi.scoring.metric.match.Verdict;
import dev.aloi.scoring.metric.text.Preparation;
import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.metric.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the completion is JSON that a JSON Schema allows: one for all samples, or else one of the sample's references. */
public final class SchemaConformance implements Verdict {
    private final Optional<CompiledSchema> schema;
    private final boolean formats;
    private final boolean unfenced;

    private SchemaConformance(Optional<CompiledSchema> schema, boolean formats, boolean unfenced) {
        this.schema = schema;
        this.formats = formats;
        this.unfenced = unfenced;
    }

    /**
     * Reads the schema.
     *
     * @param schema empty where the references are the schemas
     * @param formats whether the keyword format is a requirement, not a remark
     * @param unfenced a code block around the completion does not count
     */
    public static SchemaConformance to(String schema, boolean formats, boolean unfenced) {
        try {
            return new SchemaConformance(
                    schema.isBlank() ? Optional.empty() : Optional.of(CompiledSchema.of(schema, formats)),
                    formats,
                    unfenced);
        } catch (IllegalArgumentException e) {
            throw new InvalidMetricException("the option schema of jsonSchema is no JSON Schema: " + e.getMessage());
        }
    }

    @Override
    public double on(Text completion, References references) {
        List<CompiledSchema> schemas =
                schema.map(List::of).orElseGet(() -> references.prepared(new Compiling(formats)));
        Optional<JsonNode> value = JsonAnswer.read(completion.value(), unfenced);
        return value.isPresent() && schemas.stream().anyMatch(it -> it.allows(value.get())) ? 1 : 0;
    }

    @Override
    public Set<Need> needs() {
        return schema.isPresent() ? Set.of() : Set.of(Need.REFERENCES);
    }

    private record Compiling(boolean formats) implements Preparation<List<CompiledSchema>> {
        @Override
        public List<CompiledSchema> of(List<Text> references) {
            try {
                return references.stream()
                        .map(text -> CompiledSchema.of(text.value(), formats))
                        .toList();
            } catch (IllegalArgumentException e) {
                // without what is wrong with it: references are confidential
                throw new UnmeasuredException(Category.UNFIT_REFERENCE, "a reference is no JSON Schema");
            }
        }
    }
}
