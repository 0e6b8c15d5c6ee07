package dev.aloi.scoring.metric.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import dev.aloi.scoring.metric.InvalidMetricException;
import dev.aloi.scoring.metric.UnmeasuredException;
import dev.aloi.scoring.metric.UnmeasuredException.Category;
import dev.aloi.scoring.metric.match.Verdict;
import dev.aloi.scoring.metric.text.PythonText;
import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.metric.text.Text;
import java.util.List;
import java.util.Optional;

/** Whether a JSONPath finds in the completion what a reference says: as a JSON value, or as a text. */
public final class PathMatch implements Verdict {
    private static final Configuration CONFIGURATION = Configuration.builder()
            .jsonProvider(new JacksonJsonNodeJsonProvider())
            .mappingProvider(new JacksonMappingProvider())
            .build();

    private final JsonPath path;
    private final boolean inReference;
    private final boolean unfenced;

    private PathMatch(JsonPath path, boolean inReference, boolean unfenced) {
        this.path = path;
        this.inReference = inReference;
        this.unfenced = unfenced;
    }

    /**
     * Reads the path.
     *
     * @param inReference the reference is JSON in which the path finds what is expected; else it is what is expected
     * @param unfenced a code block around the completion does not count
     */
    public static PathMatch at(String path, boolean inReference, boolean unfenced) {
        if (path.contains("=~")) {
            throw new InvalidMetricException("the option path of jsonPath must not hold a regular expression (=~)");
        }
        if (path.indexOf("..") != path.lastIndexOf("..")) {
            throw new InvalidMetricException("the option path of jsonPath must not search all levels (..) twice");
        }
        try {
            return new PathMatch(JsonPath.compile(path), inReference, unfenced);
        } catch (InvalidPathException e) {
            throw new InvalidMetricException("the option path of jsonPath is no JSONPath: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new InvalidMetricException("the option path of jsonPath is empty");
        }
    }

    @Override
    public double on(Text completion, References references) {
        List<JsonNode> expected = references.prepared(new Expected(this));
        List<JsonNode> found = JsonAnswer.read(completion.value(), unfenced).stream()
                .flatMap(value -> find(value).stream())
                .toList();
        return found.stream().anyMatch(it -> expected.stream().anyMatch(wanted -> JsonAnswer.same(it, wanted))) ? 1 : 0;
    }

    /** What it finds; of a path that may find several also the only one by itself. */
    private List<JsonNode> find(JsonNode value) {
        try {
            JsonNode found = JsonAnswer.node(path.read(value, CONFIGURATION));
            return path.isDefinite() || found.size() != 1 ? List.of(found) : List.of(found, found.get(0));
        } catch (JsonPathException e) {
            return List.of();
        }
    }

    private List<JsonNode> expected(Text reference) {
        Optional<JsonNode> value = JsonAnswer.read(reference.value());
        if (inReference) {
            return value.map(this::find).orElse(List.of());
        }
        JsonNode text = TextNode.valueOf(PythonText.strip(reference.value()));
        return value.map(it -> List.of(it, text)).orElse(List.of(text));
    }

    /** Kept by the metric itself: equal ones alone expect the same. */
    private record Expected(PathMatch match) implements dev.aloi.scoring.metric.text.Preparation<List<JsonNode>> {
        @Override
        public List<JsonNode> of(List<Text> references) {
            List<JsonNode> expected = references.stream()
                    .flatMap(it -> match.expected(it).stream())
                    .toList();
            if (expected.isEmpty()) {
                throw new UnmeasuredException(Category.UNFIT_REFERENCE, "in no reference the path finds anything");
            }
            return expected;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PathMatch that
                && path.getPath().equals(that.path.getPath())
                && inReference == that.inReference
                && unfenced == that.unfenced;
    }

    @Override
    public int hashCode() {
        return path.getPath().hashCode();
    }
}
