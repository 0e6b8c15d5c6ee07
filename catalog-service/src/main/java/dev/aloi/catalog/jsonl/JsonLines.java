package dev.aloi.catalog.jsonl;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
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

    private static final int MAX_DEPTH = 100;
    private static final JsonMapper JSON = JsonMapper.builder(new JsonFactoryBuilder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final String file;
    private final FaultCollector faults;

    public JsonLines(String file, FaultCollector faults) {
        this.file = file;
        this.faults = faults;
    }

    /** Takes each line's object; the lines that have none become faults. */
    @FunctionalInterface
    public interface LineReader {
        void read(JsonLine line);
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
                        reader.read(new JsonLine(file, text.number(), object, faults));
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
            faults.add(Fault.ofLine(file, line.number(), reason(e)));
        }
        return null;
    }

    /** Jackson's own message quotes the line, which is confidential. */
    private static String reason(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return "is nested deeper than " + MAX_DEPTH + " levels or has a number too long to be one";
        }
        if (e instanceof JsonEOFException) {
            return "is not valid JSON: it ends in the middle";
        }
        String what = e.getOriginalMessage().startsWith("Duplicate") ? "has a field twice" : "is not valid JSON";
        return e.getLocation() == null
                ? what
                : what + ", at column " + e.getLocation().getColumnNr();
    }
}
