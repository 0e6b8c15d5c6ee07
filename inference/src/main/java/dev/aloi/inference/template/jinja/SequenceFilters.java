package dev.aloi.inference.template.jinja;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Filters of a sequence as a whole. */
final class SequenceFilters {
    private final Operations operations;
    private final Access access;

    SequenceFilters(Operations operations, Access access) {
        this.operations = operations;
        this.access = access;
    }

    @Nullable
    Value apply(String name, Value value, Arguments arguments) {
        return switch (name) {
            case "first" -> first(value, arguments.bind(name));
            case "last" -> last(value, arguments.bind(name));
            case "reverse" -> reversed(only(value, arguments, name));
            case "join" -> join(value, arguments.bind(name, "d", "attribute"));
            case "sort" -> sort(value, arguments.bind(name, "reverse", "case_sensitive", "attribute"));
            case "dictsort" -> dictsort(value, arguments.bind(name, "case_sensitive", "by", "reverse"));
            case "unique" -> unique(value, arguments.bind(name, "case_sensitive", "attribute"));
            case "min", "max" ->
                extreme(value, name.equals("max"), arguments.bind(name, "case_sensitive", "attribute"));
            case "sum" -> sum(value, arguments.bind(name, "attribute", "start"));
            case "batch" -> batch(value, arguments.bind(name, "linecount", "fill_with"));
            case "items" -> items(value, arguments.bind(name));
            default -> null;
        };
    }

    private static Value only(Value value, Arguments arguments, String name) {
        arguments.bind(name);
        return value;
    }

    private Value first(Value value, Arguments.Bound bound) {
        if (value instanceof Value.Stream(Iterator<Value> rest)) {
            return rest.hasNext() ? rest.next() : new Value.Undefined(bound.callee());
        }
        List<Value> items = operations.items(value);
        return items.isEmpty() ? new Value.Undefined(bound.callee()) : items.getFirst();
    }

    private Value last(Value value, Arguments.Bound bound) {
        if (value instanceof Value.Stream) {
            throw Fault.operand(bound.callee(), value);
        }
        List<Value> items = operations.items(value);
        return items.isEmpty() ? new Value.Undefined(bound.callee()) : items.getLast();
    }

    private Value reversed(Value value) {
        if (value instanceof Value.Text(String text)) {
            return operations.text(String.join("", Texts.characters(text).reversed()));
        }
        List<Value> items = operations.items(value).reversed();
        return value instanceof Value.Stream ? new Value.ListOf(items) : Operations.stream(items);
    }

    private Value join(Value value, Arguments.Bound bound) {
        List<String> parts = new ArrayList<>();
        for (Value item : operations.items(value)) {
            parts.add(operations.printing().text(attribute(item, bound.get("attribute"))));
        }
        Value separator = bound.get("d", new Value.Text(""));
        return new Value.Text(Texts.join(operations.printing().text(separator), parts, operations.budget()));
    }

    /** By a path as tools.0.name; the item itself without one. */
    Value attribute(Value item, @Nullable Value path) {
        return switch (path) {
            case null -> item;
            case Value.None _ -> item;
            case Value.Int index -> access.item(item, index);
            case Value.Text(String names) -> {
                Value value = item;
                for (String name : names.split("\\.", -1)) {
                    Long index = name.matches("[0-9]+") ? Numbers.whole(name) : null;
                    value = access.item(value, index == null ? new Value.Text(name) : new Value.Int(index));
                }
                yield value;
            }
            default -> throw Fault.operand("an attribute's name", path);
        };
    }

    private static Value sortable(Value value, Arguments.Bound bound) {
        return value instanceof Value.Text(String text) && !bound.flag("case_sensitive")
                ? new Value.Text(Texts.lower(text))
                : value;
    }

    private Value sort(Value value, Arguments.Bound bound) {
        List<Value> paths = bound.get("attribute") instanceof Value.Text(String names)
                ? Operations.texts(Texts.split(names, ",", -1))
                : List.of(bound.get("attribute", Value.None.VALUE));
        record Keyed(Value key, Value item) {}
        List<Keyed> keyed = new ArrayList<>();
        for (Value item : operations.items(value)) {
            List<Value> key = new ArrayList<>();
            paths.forEach(path -> key.add(sortable(attribute(item, path), bound)));
            keyed.add(new Keyed(new Value.ListOf(key), item));
        }
        keyed.sort(order(bound, Keyed::key));
        return new Value.ListOf(keyed.stream().map(Keyed::item).toList());
    }

    private <T> Comparator<T> order(Arguments.Bound bound, Function<T, Value> key) {
        Comparator<T> order = (a, b) -> operations.comparison().compare(key.apply(a), key.apply(b));
        return bound.flag("reverse") ? Collections.reverseOrder(order) : order;
    }

    private Value dictsort(Value value, Arguments.Bound bound) {
        if (!(value instanceof Dict dict)) {
            throw Fault.operand("dictsort", value);
        }
        String by = bound.has("by") ? bound.text("by") : "key";
        if (!by.equals("key") && !by.equals("value")) {
            throw new Fault("dictsort sorts by key or value");
        }
        List<Value> items = dict.items();
        int index = by.equals("key") ? 0 : 1;
        items.sort(order(bound, item -> sortable(((Value.Tuple) item).items().get(index), bound)));
        return new Value.ListOf(items);
    }

    private Value unique(Value value, Arguments.Bound bound) {
        List<Value> seen = new ArrayList<>();
        List<Value> unique = new ArrayList<>();
        for (Value item : operations.items(value)) {
            Value key = sortable(attribute(item, bound.get("attribute")), bound);
            if (key instanceof Value.ListOf || key instanceof Dict) {
                throw Fault.operand("unique", key);
            }
            if (seen.stream().noneMatch(other -> operations.comparison().equal(other, key))) {
                seen.add(key);
                unique.add(item);
            }
        }
        return Operations.stream(unique);
    }

    private Value extreme(Value value, boolean largest, Arguments.Bound bound) {
        Value best = null;
        Value bestKey = Value.None.VALUE;
        for (Value item : operations.items(value)) {
            Value key = sortable(attribute(item, bound.get("attribute")), bound);
            int order = best == null ? 0 : operations.comparison().compare(key, bestKey);
            if (best == null || (largest ? order > 0 : order < 0)) {
                best = item;
                bestKey = key;
            }
        }
        return Objects.requireNonNullElseGet(best, () -> new Value.Undefined(bound.callee()));
    }

    private Value sum(Value value, Arguments.Bound bound) {
        Value sum = bound.get("start", new Value.Int(0));
        for (Value item : operations.items(value)) {
            Value next = attribute(item, bound.get("attribute"));
            if (sum instanceof Value.Text) {
                throw Fault.operand("sum", sum);
            }
            sum = operations.arithmetic().apply("+", sum, next);
        }
        return sum;
    }

    private Value batch(Value value, Arguments.Bound bound) {
        Arithmetic.whole(bound.need("linecount"));
        long size = bound.whole("linecount", 1);
        List<Value> batches = new ArrayList<>();
        List<Value> batch = new ArrayList<>();
        for (Value item : operations.items(value)) {
            if (batch.size() == size) {
                batches.add(new Value.ListOf(batch));
                batch = new ArrayList<>();
            }
            batch.add(item);
        }
        Value fill = bound.get("fill_with", Value.None.VALUE);
        operations.budget().make(fill instanceof Value.None ? 0 : Math.max(0, size));
        while (!batch.isEmpty() && batch.size() < size && !(fill instanceof Value.None)) {
            batch.add(fill);
        }
        if (!batch.isEmpty()) {
            batches.add(new Value.ListOf(batch));
        }
        return Operations.stream(batches);
    }

    private static Value items(Value value, Arguments.Bound bound) {
        return switch (value) {
            case Dict dict -> Operations.stream(dict.items());
            case Value.Undefined _ -> Operations.stream(List.of());
            default -> throw Fault.operand(bound.callee(), value);
        };
    }
}
