package dev.aloi.inference.template.jinja;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mapping in the order of insertion. Nothing of it changes once a template can see it. */
final class Dict implements Value {
    private final Map<Value, Value> entries = new LinkedHashMap<>();

    @Override
    public String type() {
        return "a mapping";
    }

    void put(Value key, Value value) {
        if (!(key instanceof Text || key instanceof Int || key instanceof None)) {
            throw new Fault(key.type() + " as a key of a mapping is not supported");
        }
        entries.put(key, value);
    }

    @Nullable
    Value get(Value key) {
        return entries.get(comparable(key));
    }

    boolean has(Value key) {
        return entries.containsKey(comparable(key));
    }

    int size() {
        return entries.size();
    }

    Map<Value, Value> entries() {
        return entries;
    }

    List<Value> keys() {
        return new ArrayList<>(entries.keySet());
    }

    List<Value> items() {
        List<Value> items = new ArrayList<>(entries.size());
        entries.forEach((key, value) -> items.add(new Tuple(List.of(key, value))));
        return items;
    }

    /** True is 1 and 1.0 is 1 where Python looks up a key. */
    private static Value comparable(Value key) {
        return switch (key) {
            case Bool(boolean value) -> new Int(value ? 1 : 0);
            case Real(double value) when value == (long) value -> new Int((long) value);
            case Markup(String value) -> new Text(value);
            case ListOf _, Dict _ -> throw Fault.operand("looking up a key that can change:", key);
            default -> key;
        };
    }
}
