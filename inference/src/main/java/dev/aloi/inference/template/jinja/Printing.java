package dev.aloi.inference.template.jinja;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Values as Python's str and repr print them. */
final class Printing {
    private static final int DEEPEST = 200;

    private final Budget budget;

    Printing(Budget budget) {
        this.budget = budget;
    }

    String text(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Markup(String text) -> text;
            case Value.Undefined _ -> "";
            default -> {
                StringBuilder text = new StringBuilder();
                write(value, text, 0);
                yield text.toString();
            }
        };
    }

    /** With quotes around strings. */
    String quoted(Value value) {
        StringBuilder text = new StringBuilder();
        write(value, text, 0);
        return text.toString();
    }

    private void write(Value value, StringBuilder text, int depth) {
        if (depth > DEEPEST) {
            throw new Fault("a value is nested deeper than " + DEEPEST);
        }
        int before = text.length();
        switch (value) {
            case Value.None _ -> text.append("None");
            case Value.Bool(boolean bool) -> text.append(bool ? "True" : "False");
            case Value.Int(long whole) -> text.append(whole);
            case Value.Real(double number) -> text.append(Numbers.text(number));
            case Value.Text(String string) -> quote(string, text);
            case Value.Undefined _ -> text.append("Undefined");
            case Value.ListOf(List<Value> items) -> writeAll(items, "[", "]", text, depth);
            case Value.Tuple(List<Value> items) -> writeAll(items, "(", items.size() == 1 ? ",)" : ")", text, depth);
            case Value.Range range -> text.append(range.text());
            case Value.View view -> writeAll(view.items(), view.kind() + "([", "])", text, depth);
            case Dict dict -> write(dict, text, depth);
            case Value.Markup _, Value.Stream _, Value.Function _, Namespace _, Loop _ ->
                throw Fault.operand("printing", value);
        }
        budget.make(text.length() - before);
        budget.step();
    }

    private void writeAll(List<Value> items, String open, String close, StringBuilder text, int depth) {
        text.append(open);
        String separator = "";
        for (Value item : items) {
            text.append(separator);
            write(item, text, depth + 1);
            separator = ", ";
        }
        text.append(close);
    }

    private void write(Dict dict, StringBuilder text, int depth) {
        text.append('{');
        Iterator<Map.Entry<Value, Value>> entries = dict.entries().entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<Value, Value> entry = entries.next();
            write(entry.getKey(), text, depth + 1);
            text.append(": ");
            write(entry.getValue(), text, depth + 1);
            text.append(entries.hasNext() ? ", " : "");
        }
        text.append('}');
    }

    /** In single quotes, or in double ones where only single ones are inside. */
    private static void quote(String string, StringBuilder text) {
        char quote = string.indexOf('\'') >= 0 && string.indexOf('"') < 0 ? '"' : '\'';
        text.append(quote);
        string.codePoints().forEach(c -> {
            switch (c) {
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                case '\\' -> text.append("\\\\");
                default -> {
                    if (c == quote) {
                        text.append('\\').append(quote);
                    } else if (isPrintable(c)) {
                        text.appendCodePoint(c);
                    } else {
                        text.append(
                                c < 0x100
                                        ? "\\x%02x".formatted(c)
                                        : c < 0x10000 ? "\\u%04x".formatted(c) : "\\U%08x".formatted(c));
                    }
                }
            }
        });
        text.append(quote);
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> true;
        };
    }
}
