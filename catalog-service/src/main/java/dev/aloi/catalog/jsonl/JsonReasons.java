package dev.aloi.catalog.jsonl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import org.jspecify.annotations.Nullable;

/** Why something is no JSON, in words. Jackson's own message quotes the line, which is confidential. */
public final class JsonReasons {
    private JsonReasons() {}

    public static String of(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return "is nested deeper than " + StrictJson.MAX_DEPTH + " levels or has a number too long to be one";
        }
        if (e instanceof JsonEOFException) {
            return "is not valid JSON: it ends in the middle";
        }
        return e.getOriginalMessage().startsWith("Duplicate") ? "has a field twice" : "is not valid JSON";
    }

    static @Nullable Integer column(JsonProcessingException e) {
        return e.getLocation() == null || e instanceof StreamConstraintsException
                ? null
                : (Integer) e.getLocation().getColumnNr();
    }
}
