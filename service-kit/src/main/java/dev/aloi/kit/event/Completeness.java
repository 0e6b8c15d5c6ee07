package dev.aloi.kit.event;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Jackson leaves out-of-place nulls in records; an event that lacks what its type promises is malformed. */
final class Completeness {
    /** Looking up the components of a record takes longer than looking at a whole event. */
    private static final ClassValue<Component[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected Component[] computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Component::of).toArray(Component[]::new);
        }
    };

    private Completeness() {}

    /** Fails with {@link MalformedEvent} that names the first missing component. */
    static void require(Object value) {
        if (!isComplete(value)) {
            check(value, "");
        }
    }

    private static boolean isComplete(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Record record -> isComplete(record);
            case Collection<?> items -> areComplete(items);
            case Map<?, ?> entries -> areComplete(entries.values());
            default -> true;
        };
    }

    private static boolean isComplete(Record record) {
        for (Component component : COMPONENTS.get(record.getClass())) {
            Object value = component.of(record);
            if (!(value == null ? component.nullable : isComplete(value))) {
                return false;
            }
        }
        return true;
    }

    private static boolean areComplete(Collection<?> items) {
        for (Object item : items) {
            if (!isComplete(item)) {
                return false;
            }
        }
        return true;
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
        for (Component component : COMPONENTS.get(record.getClass())) {
            Object value = component.of(record);
            if (value != null || !component.nullable) {
                checkPresent(value, path.isEmpty() ? component.name : path + "." + component.name);
            }
        }
    }

    private record Component(String name, Method accessor, boolean nullable) {
        static Component of(RecordComponent component) {
            return new Component(
                    component.getName(),
                    component.getAccessor(),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class));
        }

        @Nullable
        Object of(Record record) {
            try {
                return accessor.invoke(record);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("component " + name + " cannot be read", e);
            }
        }
    }
}
