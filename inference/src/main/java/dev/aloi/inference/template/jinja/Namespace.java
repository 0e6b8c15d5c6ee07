package dev.aloi.inference.template.jinja;

import java.util.LinkedHashMap;
import java.util.Map;

/** The one value whose attributes a template can set. */
final class Namespace implements Value {
    private final Map<String, Value> attributes = new LinkedHashMap<>();

    @Override
    public String type() {
        return "a namespace";
    }

    Value get(String name) {
        return attributes.getOrDefault(name, new Undefined(name));
    }

    void set(String name, Value value) {
        attributes.put(name, value);
    }
}
