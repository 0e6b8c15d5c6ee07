package dev.aloi.catalog.suite.read.row;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloi.catalog.jsonl.Fault;
import dev.aloi.catalog.jsonl.FaultCollector;
import dev.aloi.catalog.jsonl.JsonLine;
import dev.aloi.catalog.jsonl.JsonLines.LineReader;
import dev.aloi.catalog.jsonl.JsonReasons;
import dev.aloi.catalog.jsonl.Place;
import dev.aloi.catalog.jsonl.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/** The elements of a list in a JSON document: the document itself, or a field of it. */
public final class ListRows implements RowSource {
    /** After an element there is more of the document. */
    private static final JsonMapper JSON = StrictJson.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final long MAX_ELEMENT_BYTES = 10_000_000;

    private final String field;

    /** @param field of the document that holds the list, where the document is none itself */
    public ListRows(String field) {
        this.field = field;
    }

    @Override
    public void read(SourceFile file, FaultCollector faults, LineReader rows) throws IOException {
        try (InputStream in = file.open();
                JsonParser parser = JSON.getFactory().createParser(in)) {
            if (!seekList(parser)) {
                faults.add(Fault.ofFile(file.name(), "has no list of " + field));
                return;
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                element(file, parser, faults, rows);
            }
        } catch (JsonProcessingException e) {
            Integer line = e.getLocation() == null ? null : e.getLocation().getLineNr();
            Integer column = e.getLocation() == null ? null : e.getLocation().getColumnNr();
            faults.add(new Fault(file.name(), line, column, null, JsonReasons.of(e)));
        }
    }

    /** Leaves the parser at the list's beginning. */
    private boolean seekList(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first != JsonToken.START_OBJECT) {
            return first == JsonToken.START_ARRAY;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = parser.currentName().equals(field);
            JsonToken value = parser.nextToken();
            if (found) {
                return value == JsonToken.START_ARRAY;
            }
            parser.skipChildren();
        }
        return false;
    }

    private static void element(SourceFile file, JsonParser parser, FaultCollector faults, LineReader rows)
            throws IOException {
        JsonLocation start = parser.currentTokenLocation();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            JsonNode other = JSON.readTree(parser);
            faults.add(Fault.at(file.name(), place(start), null, "must be a JSON object, not " + JsonLine.kind(other)));
            return;
        }
        ObjectNode object = JSON.createObjectNode();
        Map<String, Place> places = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            places.put(name, place(parser.currentTokenLocation()));
            object.set(name, parser.readValueAsTree());
            if (parser.currentLocation().getByteOffset() - start.getByteOffset() > MAX_ELEMENT_BYTES) {
                faults.add(Fault.at(file.name(), place(start), null, "is longer than 10 MB"));
                skipRest(parser);
                return;
            }
        }
        Place whole = place(start);
        rows.read(
                new JsonLine(file.name(), start.getLineNr(), object, name -> places.getOrDefault(name, whole), faults));
    }

    private static void skipRest(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            parser.nextToken();
            parser.skipChildren();
        }
    }

    private static Place place(JsonLocation location) {
        return new Place(location.getLineNr(), location.getColumnNr());
    }
}
