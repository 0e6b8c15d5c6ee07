package dev.aloi.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloi.contracts.Event;
import java.io.IOException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Events to bytes and back. */
public final class EventCodec {
    private final ObjectMapper mapper = EventJson.mapper();

    public byte[] encode(Event event) {
        try {
            return mapper.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "an event of type " + event.getClass().getSimpleName() + " cannot be written", e);
        }
    }

    /** Fails with {@link MalformedEvent} where the bytes are not an event of {@code type} with all that it needs. */
    public <E extends Event> E decode(byte @Nullable [] value, Class<E> type) {
        if (value == null) {
            throw new MalformedEvent("the record has no value");
        }
        E event = parse(value, type);
        Completeness.require(event);
        return event;
    }

    private <E extends Event> E parse(byte[] value, Class<E> type) {
        try {
            E event = mapper.readValue(value, type);
            if (event == null) {
                throw new MalformedEvent("the record holds null");
            }
            return event;
        } catch (JsonMappingException e) {
            throw new MalformedEvent(
                    "not a " + type.getSimpleName() + ": " + e.getClass().getSimpleName() + " at " + path(e));
        } catch (JsonProcessingException e) {
            throw new MalformedEvent("not JSON at line " + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr());
        } catch (IOException e) {
            throw new MalformedEvent("cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private static String path(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(at -> at.getFieldName() == null ? "[" + at.getIndex() + "]" : at.getFieldName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "the top" : path;
    }
}
