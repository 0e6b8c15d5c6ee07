package dev.aloi.kit.event;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Jackson leaves out-of-place nulls in records; an event that lacks what its type promises is malformed. */
final class Completeness {
    private Completeness() {}

    /** Fails with {@link MalformedEvent} that names the first missing component. */
    static void require(Object value) {
        check(value, "");
    }

    private static void check(Object value, String path) {
        switch (value) {
            case Record record -> checkRecord(record, path);
            case Collection<?> items -> items.forEach(item -> checkPresent(item, path + "[]"));
            case Map<?, ?> entries -> entries.values().forEach(item -> checkPresent(item, path + "{}"));
            default -> {
                // A leaf.
            }
        }
    }

    private static void checkPresent(@Nullable Object item, String path) {
        if (item == null) {
            throw new MalformedEvent(path + " is missing");
        }
        check(item, path);
    }

    private static void checkRecord(Record record, String path) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            String where = path.isEmpty() ? component.getName() : path + "." + component.getName();
            Object value = read(record, component);
            if (value == null && component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                continue;
            }
            checkPresent(value, where);
        }
    }

    private static @Nullable Object read(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("component " + component.getName() + " cannot be read", e);
        }
    }
}
