package dev.aloi.inference.template.jinja;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names and their values; what is set inside stays inside. */
final class Scope {
    private final Map<String, Value> values = new HashMap<>();
    private final @Nullable Scope outer;

    Scope(@Nullable Scope outer) {
        this.outer = outer;
    }

    void set(String name, Value value) {
        values.put(name, value);
    }

    @Nullable
    Value find(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Value value = scope.values.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
