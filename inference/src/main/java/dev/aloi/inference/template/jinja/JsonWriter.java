package dev.aloi.inference.template.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tojson that transformers puts in the place of jinja2's: Python's json.dumps with ensure_ascii off, unescaped. */
final class JsonWriter {
    private static final int DEEPEST = 200;

    private final Budget budget;
    private final boolean ascii;
    private final boolean sorted;
    private final @Nullable String indent;
    private final String itemSeparator;
    private final String keySeparator;
    private final StringBuilder json = new StringBuilder();

    private JsonWriter(Arguments.Bound options, Budget budget) {
        this.budget = budget;
        this.ascii = options.flag("ensure_ascii");
        this.sorted = options.flag("sort_keys");
        this.indent = indent(options);
        String[] separators = separators(options, indent != null);
        this.itemSeparator = separators[0];
        this.keySeparator = separators[1];
    }

    static String json(Value value, Arguments arguments, Budget budget) {
        Arguments.Bound options = arguments.bind("tojson", "ensure_ascii", "indent", "separators", "sort_keys");
        JsonWriter writer = new JsonWriter(options, budget);
        writer.write(value, 0);
        return writer.json.toString();
    }

    private static @Nullable String indent(Arguments.Bound options) {
        return switch (options.get("indent", Value.None.VALUE)) {
            case Value.None _ -> null;
            case Value.Text(String text) -> text;
            case Value.Int(long width) when width <= 100 -> " ".repeat((int) Math.max(0, width));
            case Value other -> throw Fault.operand("tojson with an indent:", other);
        };
    }

    private static String[] separators(Arguments.Bound options, boolean indented) {
        return switch (options.get("separators", Value.None.VALUE)) {
            case Value.None _ -> new String[] {indented ? "," : ", ", ": "};
            case Value.Sequence pair
            when pair.items().size() == 2
                    && pair.items().get(0) instanceof Value.Text(String item)
                    && pair.items().get(1) instanceof Value.Text(String key) -> new String[] {item, key};
            case Value other -> throw Fault.operand("tojson with separators:", other);
        };
    }

    private void write(Value value, int depth) {
        if (depth > DEEPEST) {
            throw new Fault("a value is nested deeper than " + DEEPEST);
        }
        int before = json.length();
        switch (value) {
            case Value.None _ -> json.append("null");
            case Value.Bool(boolean bool) -> json.append(bool);
            case Value.Int(long whole) -> json.append(whole);
            case Value.Real(double number) -> json.append(number(number));
            case Value.Text(String text) -> quote(text);
            case Value.Markup(String text) -> quote(text);
            case Value.ListOf(List<Value> items) -> writeAll(items, depth);
            case Value.Tuple(List<Value> items) -> writeAll(items, depth);
            case Dict dict -> write(dict, depth);
            default -> throw Fault.operand("tojson", value);
        }
        budget.make(json.length() - before);
        budget.step();
    }

    private static String number(double number) {
        return switch (Numbers.text(number)) {
            case "nan" -> "NaN";
            case "inf" -> "Infinity";
            case "-inf" -> "-Infinity";
            case String text -> text;
        };
    }

    private void writeAll(List<Value> items, int depth) {
        if (items.isEmpty()) {
            json.append("[]");
            return;
        }
        json.append('[');
        for (int i = 0; i < items.size(); i++) {
            json.append(i == 0 ? "" : itemSeparator);
            newline(depth + 1);
            write(items.get(i), depth + 1);
        }
        newline(depth);
        json.append(']');
    }

    private void write(Dict dict, int depth) {
        if (dict.size() == 0) {
            json.append("{}");
            return;
        }
        json.append('{');
        String separator = "";
        for (Map.Entry<Value, Value> entry : entries(dict)) {
            json.append(separator);
            newline(depth + 1);
            quote(key(entry.getKey()));
            json.append(keySeparator);
            write(entry.getValue(), depth + 1);
            separator = itemSeparator;
        }
        newline(depth);
        json.append('}');
    }

    private List<Map.Entry<Value, Value>> entries(Dict dict) {
        List<Map.Entry<Value, Value>> entries = new ArrayList<>(dict.entries().entrySet());
        if (sorted) {
            Comparison comparison = new Comparison(budget);
            entries.sort((a, b) -> comparison.compare(a.getKey(), b.getKey()));
        }
        return entries;
    }

    private static String key(Value key) {
        return switch (key) {
            case Value.Text(String text) -> text;
            case Value.Int(long whole) -> Long.toString(whole);
            default -> "null";
        };
    }

    private void newline(int depth) {
        if (indent != null) {
            json.append('\n').repeat(indent, depth);
        }
    }

    private void quote(String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                default ->
                    json.append(c < ' ' || (ascii && c > '~') ? "\\u%04x".formatted((int) c) : Character.toString(c));
            }
        }
        json.append('"');
    }
}
