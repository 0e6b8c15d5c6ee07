package dev.aloi.inference.template.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Filters that make a text of what they get. */
final class TextFilters {
    /** What do_title of jinja2 starts a word after. */
    private static final Pattern WORD_START = Pattern.compile("[-\\s\\x1c-\\x1f\\x85\\p{Z}({\\[<]+");

    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    private final Operations operations;

    TextFilters(Operations operations) {
        this.operations = operations;
    }

    @Nullable
    Value apply(String name, Value value, Arguments arguments) {
        return switch (name) {
            case "upper" -> text(Texts.upper(plain(value, arguments.bind(name))));
            case "lower" -> text(Texts.lower(plain(value, arguments.bind(name))));
            case "capitalize" -> text(Texts.capitalized(plain(value, arguments.bind(name))));
            case "title" -> text(title(plain(value, arguments.bind(name))));
            case "trim" -> trim(value, arguments.bind(name, "chars"));
            case "string" -> string(value, arguments.bind(name));
            case "safe" -> new Value.Markup(safe(value, arguments.bind(name)));
            case "escape", "e" -> escape(value, arguments, name);
            case "replace" -> replace(value, arguments.bind(name, "old", "new", "count"));
            case "indent" -> text(indent(value, arguments.bind(name, "width", "first", "blank")));
            case "format" -> format(value, arguments);
            case "wordcount" ->
                new Value.Int(WORD.matcher(plain(value, arguments.bind(name)))
                        .results()
                        .count());
            default -> null;
        };
    }

    private Value text(String text) {
        return operations.text(text);
    }

    /** Anything's text; markup would stay markup. */
    private String plain(Value value, Arguments.Bound bound) {
        if (value instanceof Value.Markup) {
            throw Fault.operand(bound.callee(), value);
        }
        return operations.printing().text(value);
    }

    private static String title(String text) {
        StringBuilder title = new StringBuilder();
        int from = 0;
        for (MatchResult start : WORD_START.matcher(text).results().toList()) {
            title.append(word(text.substring(from, start.start()))).append(start.group());
            from = start.end();
        }
        return title.append(word(text.substring(from))).toString();
    }

    private static String word(String word) {
        if (word.isEmpty()) {
            return word;
        }
        int first = word.offsetByCodePoints(0, 1);
        return Texts.upper(word.substring(0, first)) + Texts.lower(word.substring(first));
    }

    private Value trim(Value value, Arguments.Bound bound) {
        String characters = bound.textOrNone("chars");
        if (value instanceof Value.Markup(String markup)) {
            return new Value.Markup(Texts.strip(markup, characters, true, true));
        }
        return text(Texts.strip(operations.printing().text(value), characters, true, true));
    }

    private Value string(Value value, Arguments.Bound bound) {
        return value instanceof Value.Markup ? value : text(plain(value, bound));
    }

    private String safe(Value value, Arguments.Bound bound) {
        return value instanceof Value.Markup(String markup) ? markup : plain(value, bound);
    }

    private Value escape(Value value, Arguments arguments, String name) {
        arguments.bind(name);
        return new Value.Markup(operations.arithmetic().escaped(value));
    }

    /** jinja2 takes the text of each argument. */
    private Value replace(Value value, Arguments.Bound bound) {
        Printing printing = operations.printing();
        long count = bound.get("count", Value.None.VALUE) instanceof Value.None ? -1 : bound.whole("count", -1);
        return new Value.Text(Texts.replace(
                printing.text(value),
                printing.text(bound.need("old")),
                printing.text(bound.need("new")),
                count,
                operations.budget()));
    }

    private String indent(Value value, Arguments.Bound bound) {
        if (!(value instanceof Value.Text(String text))) {
            throw Fault.operand("indent", value);
        }
        String by = bound.get("width", new Value.Int(4)) instanceof Value.Text(String width)
                ? width
                : " ".repeat(Math.clamp(bound.whole("width", 4), 0, 1000));
        List<String> lines = new ArrayList<>(Texts.lines(text + "\n", false));
        boolean blank = bound.flag("blank");
        long size = (long) text.length() + (long) by.length() * lines.size();
        operations.budget().make(size);
        for (int i = bound.flag("first") ? 0 : 1; i < lines.size(); i++) {
            boolean indented = i == 0 || blank || !lines.get(i).isEmpty();
            lines.set(i, indented ? by + lines.get(i) : lines.get(i));
        }
        return String.join("\n", lines);
    }

    private Value format(Value value, Arguments arguments) {
        if (!arguments.named().isEmpty() && !arguments.positional().isEmpty()) {
            throw new Fault("format takes arguments with names or without, not both");
        }
        if (!(value instanceof Value.Text)) {
            throw Fault.operand("format", value);
        }
        Dict named = new Dict();
        arguments.named().forEach((name, argument) -> named.put(new Value.Text(name), argument));
        Value with = named.size() > 0 ? named : new Value.Tuple(arguments.positional());
        return operations.arithmetic().apply("%", value, with);
    }
}
