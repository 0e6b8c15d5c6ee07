package dev.aloi.inference.template.jinja;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a call is given. */
record Arguments(List<Value> positional, Map<String, Value> named) {
    static final Arguments NONE = new Arguments(List.of(), Map.of());

    static Arguments of(Value... positional) {
        return new Arguments(List.of(positional), Map.of());
    }

    /** By parameters' names, in their order; more or others than these are faults. */
    Bound bind(String callee, String... parameters) {
        if (positional.size() > parameters.length) {
            throw new Fault(callee + " takes at most " + parameters.length + " arguments, not " + positional.size());
        }
        Map<String, Value> bound = new LinkedHashMap<>();
        for (int i = 0; i < positional.size(); i++) {
            bound.put(parameters[i], positional.get(i));
        }
        List<String> known = List.of(parameters);
        named.forEach((name, value) -> {
            if (!known.contains(name)) {
                throw new Fault(callee + " has no argument " + Fault.name(name));
            }
            if (bound.put(name, value) != null) {
                throw new Fault(callee + " is given " + Fault.name(name) + " twice");
            }
        });
        return new Bound(callee, bound);
    }

    /** Arguments by name. */
    record Bound(String callee, Map<String, Value> values) {
        @Nullable
        Value get(String name) {
            return values.get(name);
        }

        boolean has(String name) {
            return values.containsKey(name);
        }

        Value need(String name) {
            Value value = values.get(name);
            if (value == null) {
                throw new Fault(callee + " needs the argument " + name);
            }
            return value;
        }

        Value get(String name, Value otherwise) {
            return values.getOrDefault(name, otherwise);
        }

        boolean flag(String name) {
            Value value = values.get(name);
            return value != null && value.truth();
        }

        long whole(String name, long otherwise) {
            return switch (values.get(name)) {
                case null -> otherwise;
                case Value.Int(long value) -> value;
                case Value.Bool(boolean value) -> value ? 1 : 0;
                case Value other -> throw wrong(name, "a whole number", other);
            };
        }

        String text(String name) {
            return need(name) instanceof Value.Text(String text) ? text : fail(name);
        }

        /** None, as Python has it, is as good as nothing. */
        @Nullable
        String textOrNone(String name) {
            return switch (values.get(name)) {
                case null -> null;
                case Value.None _ -> null;
                case Value.Text(String text) -> text;
                case Value other -> throw wrong(name, "a string", other);
            };
        }

        private String fail(String name) {
            throw wrong(name, "a string", need(name));
        }

        private Fault wrong(String name, String expected, Value found) {
            return new Fault(callee + ": " + name + " is " + found.type() + ", expected " + expected);
        }
    }
}
