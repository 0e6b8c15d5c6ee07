package dev.aloi.catalog.jsonl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A file of one JSON object a line; blank lines count but say nothing. */
public final class JsonLines {
    /** A line longer than this is a file of another format, or an attempt to fill the memory. */
    public static final int MAX_LINE_BYTES = 10_000_000;

    private static final JsonMapper JSON = StrictJson.mapper();

    private final String file;
    private final FaultCollector faults;

    public JsonLines(String file, FaultCollector faults) {
        this.file = file;
        this.faults = faults;
    }

    /** Takes each line's object; the lines that have none become faults. */
    @FunctionalInterface
    public interface LineReader {
        void read(JsonLine line) throws IOException;
    }

    public void read(InputStream in, LineReader reader) throws IOException {
        Lines lines = new Lines(in, MAX_LINE_BYTES);
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            switch (line) {
                case Lines.Unreadable unreadable ->
                    faults.add(Fault.ofLine(file, unreadable.number(), unreadable.reason()));
                case Lines.Text text -> {
                    ObjectNode object = text.text().isBlank() ? null : parse(text);
                    if (object != null) {
                        reader.read(JsonLine.of(file, text.number(), text.text(), object, faults));
                    }
                }
            }
        }
    }

    private @Nullable ObjectNode parse(Lines.Text line) {
        try {
            JsonNode node = JSON.readTree(line.text());
            if (node instanceof ObjectNode object) {
                return object;
            }
            faults.add(Fault.ofLine(file, line.number(), "must be a JSON object, not " + JsonLine.kind(node)));
        } catch (JsonProcessingException e) {
            faults.add(Fault.at(file, new Place(line.number(), JsonReasons.column(e)), null, JsonReasons.of(e)));
        }
        return null;
    }
}
