package dev.aloi.catalog.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloi.kit.event.EventJson;

/** What a row keeps as JSON, written as the events are. */
public final class StoredJson {
    private static final ObjectMapper JSON = EventJson.mapper();

    private StoredJson() {}

    public static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(value.getClass().getSimpleName() + " cannot be written", e);
        }
    }

    public static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw unreadable(type.getSimpleName());
        }
    }

    public static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw unreadable(type.getType().getTypeName());
        }
    }

    /** Without Jackson's exception, which quotes the row. */
    private static IllegalStateException unreadable(String type) {
        return new IllegalStateException("a stored " + type + " cannot be read");
    }
}
