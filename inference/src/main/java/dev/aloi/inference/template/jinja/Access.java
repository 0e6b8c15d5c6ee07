package dev.aloi.inference.template.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** object.name, object[key] and slices, in jinja2's order of looking: a method hides an entry after a dot, an entry a method in brackets. */
final class Access {
    private static final Set<String> DICT_METHODS = Set.of(
            "clear", "copy", "fromkeys", "get", "items", "keys", "pop", "popitem", "setdefault", "update", "values");
    private static final Set<String> LIST_METHODS =
            Set.of("append", "clear", "copy", "count", "extend", "index", "insert", "pop", "remove", "reverse", "sort");
    private static final Set<String> NUMBER_ATTRIBUTES = Set.of(
            "real",
            "imag",
            "numerator",
            "denominator",
            "conjugate",
            "bit_length",
            "bit_count",
            "to_bytes",
            "from_bytes",
            "as_integer_ratio",
            "is_integer",
            "hex",
            "fromhex");

    private static final Set<String> RANGE_ATTRIBUTES = Set.of("start", "stop", "step", "count", "index");

    private final Operations operations;
    private final TextMethods textMethods;

    Access(Operations operations) {
        this.operations = operations;
        this.textMethods = new TextMethods(operations);
    }

    Value attribute(Value object, String name) {
        Value attribute = own(object, name);
        if (attribute != null) {
            return attribute;
        }
        Value entry = object instanceof Dict dict ? dict.get(new Value.Text(name)) : null;
        return entry == null ? missing(name) : entry;
    }

    Value item(Value object, Value key) {
        Value item = switch (object) {
            case Dict dict -> dict.get(key);
            case Value.ListOf(List<Value> items) when isIndex(key) -> at(items, Arithmetic.whole(key));
            case Value.Tuple(List<Value> items) when isIndex(key) -> at(items, Arithmetic.whole(key));
            case Value.Range range when isIndex(key) -> at(range.items(), Arithmetic.whole(key));
            case Value.Text(String text) when isIndex(key) -> at(text, Arithmetic.whole(key));
            case Value.Undefined undefined -> throw Fault.operand("a subscript", undefined);
            case Value.Markup markup -> throw Fault.operand("a subscript", markup);
            default -> null;
        };
        if (item != null) {
            return item;
        }
        if (!(key instanceof Value.Text(String name))) {
            return new Value.Undefined("");
        }
        Value attribute = own(object, name);
        return attribute == null ? missing(name) : attribute;
    }

    private static boolean isIndex(Value key) {
        return key instanceof Value.Int || key instanceof Value.Bool;
    }

    private static @Nullable Value at(List<Value> items, long index) {
        long from = index < 0 ? items.size() + index : index;
        return from < 0 || from >= items.size() ? null : items.get((int) from);
    }

    private static @Nullable Value at(String text, long index) {
        int length = Texts.length(text);
        long from = index < 0 ? length + index : index;
        if (from < 0 || from >= length) {
            return null;
        }
        return new Value.Text(Character.toString(text.codePointAt(text.offsetByCodePoints(0, (int) from))));
    }

    private static Value missing(String name) {
        if (name.startsWith("__")) {
            throw new Fault("attributes with two underscores are not supported");
        }
        return new Value.Undefined(name);
    }

    /** A method or attribute of the type itself; null where it has none of that name. */
    private @Nullable Value own(Value object, String name) {
        return switch (object) {
            case Value.Undefined undefined ->
                throw new Fault("the attribute " + Fault.name(name) + " of " + undefined.type());
            case Namespace namespace -> namespace.get(name);
            case Loop loop -> loop.get(name);
            case Dict dict when DICT_METHODS.contains(name) -> method(dict, name);
            case Value.Text(String text) -> textMethods.find(text, name);
            case Value.ListOf(List<Value> items) when LIST_METHODS.contains(name) -> method(items, "list", name);
            case Value.Tuple(List<Value> items)
            when Set.of("count", "index").contains(name) -> method(items, "tuple", name);
            case Value.Int _, Value.Real _, Value.Bool _
            when NUMBER_ATTRIBUTES.contains(name) -> throw Fault.operand("the attribute " + name, object);
            case Value.Markup _, Value.Function _, Value.Stream _, Value.View _ ->
                throw Fault.operand("the attribute " + name, object);
            case Value.Range _
            when RANGE_ATTRIBUTES.contains(name) -> throw Fault.operand("the attribute " + name, object);
            default -> null;
        };
    }

    private Value method(Dict dict, String name) {
        Value.Function.Body body = switch (name) {
            case "items" -> none(name, new Value.View(dict.items(), "dict_items"));
            case "keys" -> none(name, new Value.View(dict.keys(), "dict_keys"));
            case "values" ->
                none(name, new Value.View(new ArrayList<>(dict.entries().values()), "dict_values"));
            case "copy" -> none(name, dict);
            case "get" ->
                arguments -> {
                    Arguments.Bound bound = arguments.bind("get", "key", "default");
                    Value value = dict.get(bound.need("key"));
                    return value == null ? bound.get("default", Value.None.VALUE) : value;
                };
            default -> throw refused("dict", name);
        };
        return new Value.Function("dict." + name, body);
    }

    private static Value.Function.Body none(String name, Value result) {
        return arguments -> {
            arguments.bind(name);
            return result;
        };
    }

    private Value method(List<Value> items, String type, String name) {
        Value.Function.Body body = switch (name) {
            case "copy" -> none(name, new Value.ListOf(items));
            case "count" ->
                arguments -> {
                    Value wanted = arguments.bind(name, "value").need("value");
                    return new Value.Int(items.stream()
                            .filter(item -> operations.comparison().equal(item, wanted))
                            .count());
                };
            case "index" ->
                arguments -> {
                    Value wanted = arguments.bind(name, "value").need("value");
                    for (int i = 0; i < items.size(); i++) {
                        if (operations.comparison().equal(items.get(i), wanted)) {
                            return new Value.Int(i);
                        }
                    }
                    throw new Fault("index finds nothing equal in " + type);
                };
            default -> throw refused(type, name);
        };
        return new Value.Function(type + "." + name, body);
    }

    /** transformers renders in jinja2's ImmutableSandboxedEnvironment. */
    private static Fault refused(String type, String name) {
        return new Fault(
                type + "." + name + " changes its object or is not supported; chat templates may not change values");
    }

    Value slice(Value object, @Nullable Value start, @Nullable Value stop, @Nullable Value step) {
        Bounds bounds = new Bounds(bound(start), bound(stop), bound(step));
        return switch (object) {
            case Value.Text(String text) -> {
                int[] points = text.codePoints().toArray();
                StringBuilder slice = new StringBuilder();
                bounds.indices(points.length).forEach(i -> slice.appendCodePoint(points[i]));
                yield operations.text(slice.toString());
            }
            case Value.ListOf(List<Value> items) -> new Value.ListOf(slice(items, bounds));
            case Value.Tuple(List<Value> items) -> new Value.Tuple(slice(items, bounds));
            default -> throw Fault.operand("a slice", object);
        };
    }

    private List<Value> slice(List<Value> items, Bounds bounds) {
        operations.budget().make(items.size());
        return bounds.indices(items.size()).stream().map(items::get).toList();
    }

    private static @Nullable Long bound(@Nullable Value value) {
        return value == null || value instanceof Value.None ? null : Long.valueOf(Arithmetic.whole(value));
    }

    /** Of a slice, as in Python's slice.indices. */
    private record Bounds(
            @Nullable Long start,
            @Nullable Long stop,
            @Nullable Long step) {
        List<Integer> indices(int length) {
            long by = step == null ? 1 : step;
            if (by == 0) {
                throw new Fault("a slice with step 0");
            }
            long lowest = by < 0 ? -1 : 0;
            long highest = by < 0 ? length - 1L : length;
            long from = start == null ? (by < 0 ? highest : lowest) : inside(start, length, lowest, highest);
            long to = stop == null ? (by < 0 ? lowest : highest) : inside(stop, length, lowest, highest);
            List<Integer> indices = new ArrayList<>();
            for (long i = from; by > 0 ? i < to : i > to; i += by) {
                indices.add((int) i);
            }
            return indices;
        }

        private static long inside(long bound, int length, long lowest, long highest) {
            return Math.clamp(bound < 0 ? Math.addExact(bound, length) : bound, lowest, highest);
        }
    }
}
