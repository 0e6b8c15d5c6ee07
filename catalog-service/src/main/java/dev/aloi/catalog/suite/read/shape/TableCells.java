package dev.aloi.catalog.suite.read.shape;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.aloi.catalog.jsonl.JsonLine;
import dev.aloi.catalog.jsonl.StrictJson;
import java.util.List;
import java.util.Map;

/**
 * Cells of a table, which are texts. In a table that we have written ourselves, which the column {@code aloi:tags} tells, a quote was put
 * before what a spreadsheet would take for a formula, and texts that look like JSON are written in JSON.
 */
public final class TableCells {
    private static final JsonMapper JSON = StrictJson.mapper();
    private static final String FORMULAS = "=+-@\t\r'";

    private final JsonLine row;
    private final boolean isOurs;

    TableCells(JsonLine row) {
        this.row = row;
        this.isOurs = row.optional(OwnShape.TAGS) != null;
        if (isOurs) {
            List.copyOf(row.fields()).forEach(this::unquote);
            readJson(OwnShape.TAGS);
        }
    }

    /** What is written instead of a text, so that no spreadsheet runs it. */
    public static String safe(String text) {
        return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** Whether a text would be taken for JSON. */
    public static boolean looksLikeJson(String text) {
        return text.startsWith("[") || text.startsWith("\"");
    }

    private void unquote(Map.Entry<String, JsonNode> cell) {
        if (cell.getValue().isTextual()) {
            String text = cell.getValue().textValue();
            if (text.length() > 1 && text.charAt(0) == '\'' && FORMULAS.indexOf(text.charAt(1)) >= 0) {
                row.object().put(cell.getKey(), text.substring(1));
            }
        }
    }

    /** A cell that holds a JSON list becomes that list; any other stays the text that it is. */
    void readJson(String field) {
        JsonNode cell = row.optional(field);
        if (cell == null || !cell.isTextual()) {
            return;
        }
        String text = cell.textValue();
        boolean isJson = text.startsWith("[") || (isOurs && (text.startsWith("\"") || text.startsWith("{")));
        if (isJson) {
            try {
                JsonNode value = JSON.readTree(text);
                if (isOurs || (value.isArray() && !value.isEmpty())) {
                    row.object().set(field, value);
                }
            } catch (JsonProcessingException aTextThatBeginsLikeJson) {
                // It is what it is.
            }
        }
    }
}
