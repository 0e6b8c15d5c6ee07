package dev.aloi.catalog.suite.read.shape;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.catalog.jsonl.JsonLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text or a list of texts, none of them blank. */
final class TextsReader {
    private TextsReader() {}

    static @Nullable List<String> read(JsonLine line, String field, JsonNode value) {
        if (!value.isTextual() && !value.isArray()) {
            line.fault(field, "must be a text or a list of texts, not " + JsonLine.kind(value));
            return null;
        }
        if (value.isEmpty() && value.isArray()) {
            line.fault(field, "is empty");
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode item : value.isArray() ? value : List.of(value)) {
            String text = text(line, field, item);
            if (text == null) {
                return null;
            }
            texts.add(text);
        }
        return texts;
    }

    private static @Nullable String text(JsonLine line, String field, JsonNode item) {
        if (!item.isTextual()) {
            line.fault(field, "must be a list of texts, but one is " + JsonLine.kind(item));
            return null;
        }
        if (item.textValue().isBlank()) {
            line.fault(field, "is empty");
            return null;
        }
        return line.text(field, item.textValue());
    }
}
