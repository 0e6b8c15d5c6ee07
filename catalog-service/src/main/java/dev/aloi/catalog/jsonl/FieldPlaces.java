package dev.aloi.catalog.jsonl;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Finds where a field's value stands in a line; only asked where something is wrong with it. */
final class FieldPlaces {
    private static final JsonFactory JSON = new JsonFactory();

    private FieldPlaces() {}

    /** The column of the value, counted from 1; null where the line has no such field. */
    static @Nullable Integer column(String line, String field) {
        try (JsonParser parser = JSON.createParser(line)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = parser.currentName().equals(field);
                parser.nextToken();
                if (found) {
                    return parser.currentTokenLocation().getColumnNr();
                }
                parser.skipChildren();
            }
        } catch (IOException notJson) {
            // The line was read as JSON before: it cannot be.
        }
        return null;
    }
}
