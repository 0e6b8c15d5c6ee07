package dev.aloi.inference.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloi.inference.ModelFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A JSON file of a model, with faults that name file and field. */
public record JsonFile(Path file, ObjectNode root) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    public static JsonFile read(Path file) {
        if (tree(file) instanceof ObjectNode root) {
            return new JsonFile(file, root);
        }
        throw new ModelFault(file + ": not a JSON object");
    }

    /** A file that holds a list. */
    public static ArrayNode list(Path file) {
        if (tree(file) instanceof ArrayNode list) {
            return list;
        }
        throw new ModelFault(file + ": not a JSON list");
    }

    public static ArrayNode empty() {
        return MAPPER.createArrayNode();
    }

    private static JsonNode tree(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ModelFault(file + ": missing");
        }
        try {
            return MAPPER.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            throw new ModelFault(
                    file + ": not valid JSON at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr(),
                    e);
        } catch (IOException e) {
            throw new ModelFault(file + ": cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }

    public static JsonFile readIfPresent(Path file) {
        return Files.isRegularFile(file) ? read(file) : new JsonFile(file, MAPPER.createObjectNode());
    }

    /** A positive whole number; empty where the field is missing or null. */
    public OptionalInt positive(String field) {
        JsonNode value = root.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return OptionalInt.empty();
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 1) {
            throw fault(field, "expected a positive whole number, found " + value);
        }
        return OptionalInt.of(value.intValue());
    }

    /** One id, or a list of them; none where the field is missing or null. */
    public List<Integer> ids(String field) {
        JsonNode value = root.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        List<Integer> ids = new ArrayList<>();
        for (JsonNode id : value.isArray() ? value : List.of(value)) {
            if (!id.isIntegralNumber() || !id.canConvertToInt() || id.intValue() < 0) {
                throw fault(field, "expected token ids, found " + value);
            }
            ids.add(id.intValue());
        }
        return ids;
    }

    public byte[] bytes() {
        try {
            return MAPPER.writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON can always be written", e);
        }
    }

    public ModelFault fault(String field, String what) {
        return new ModelFault(file + ": " + field + ": " + what);
    }
}
