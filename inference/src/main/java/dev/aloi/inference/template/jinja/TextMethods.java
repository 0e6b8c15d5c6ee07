package dev.aloi.inference.template.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The methods of Python's str. */
final class TextMethods {
    /** Python has them, this does not. */
    private static final Set<String> UNSUPPORTED = Set.of(
            "encode",
            "expandtabs",
            "format_map",
            "isascii",
            "isidentifier",
            "isprintable",
            "istitle",
            "maketrans",
            "translate");

    private final Operations operations;

    TextMethods(Operations operations) {
        this.operations = operations;
    }

    @Nullable
    Value find(String text, String name) {
        if (UNSUPPORTED.contains(name)) {
            throw new Fault("the method " + name + " of a string is not supported");
        }
        Value.Function.Body body = changing(text, name);
        body = body == null ? asking(text, name) : body;
        body = body == null ? cutting(text, name) : body;
        return body == null ? null : new Value.Function("str." + name, body);
    }

    private Value.Function.@Nullable Body changing(String text, String name) {
        return switch (name) {
            case "upper" -> plain(text, name, Texts::upper);
            case "lower" -> plain(text, name, Texts::lower);
            case "casefold" -> plain(text, name, t -> Texts.lower(Texts.upper(t)));
            case "title" -> plain(text, name, Texts::title);
            case "capitalize" -> plain(text, name, Texts::capitalized);
            case "swapcase" -> plain(text, name, Texts::swappedCase);
            case "strip" -> strip(text, name, true, true);
            case "lstrip" -> strip(text, name, true, false);
            case "rstrip" -> strip(text, name, false, true);
            case "removeprefix", "removesuffix" -> arguments -> new Value.Text(removed(text, name, arguments));
            case "replace" -> arguments -> replace(text, arguments.bind(name, "old", "new", "count"));
            case "join" -> arguments -> join(text, arguments.bind(name, "iterable"));
            case "format" -> arguments -> operations.text(BraceFormat.format(text, arguments, operations.printing()));
            case "ljust", "rjust", "center", "zfill" -> arguments -> pad(text, name, arguments);
            default -> null;
        };
    }

    private Value.Function.Body plain(String text, String name, UnaryOperator<String> change) {
        return arguments -> {
            arguments.bind(name);
            return operations.text(change.apply(text));
        };
    }

    private Value.Function.Body strip(String text, String name, boolean start, boolean end) {
        return arguments ->
                operations.text(Texts.strip(text, arguments.bind(name, "chars").textOrNone("chars"), start, end));
    }

    private static String removed(String text, String name, Arguments arguments) {
        String part = arguments.bind(name, "part").text("part");
        if (name.equals("removeprefix")) {
            return text.startsWith(part) ? text.substring(part.length()) : text;
        }
        return text.endsWith(part) ? text.substring(0, text.length() - part.length()) : text;
    }

    private Value replace(String text, Arguments.Bound bound) {
        return new Value.Text(Texts.replace(
                text, bound.text("old"), bound.text("new"), bound.whole("count", -1), operations.budget()));
    }

    private Value join(String separator, Arguments.Bound bound) {
        List<String> parts = new ArrayList<>();
        for (Value item : operations.items(bound.need("iterable"))) {
            if (!(item instanceof Value.Text(String part))) {
                throw Fault.operand("join", item);
            }
            parts.add(part);
        }
        return new Value.Text(Texts.join(separator, parts, operations.budget()));
    }

    private Value pad(String text, String name, Arguments arguments) {
        Arguments.Bound bound =
                name.equals("zfill") ? arguments.bind(name, "width") : arguments.bind(name, "width", "fillchar");
        String fill = bound.has("fillchar") ? bound.text("fillchar") : name.equals("zfill") ? "0" : " ";
        if (Texts.length(fill) != 1) {
            throw new Fault(name + " fills with one character");
        }
        Arithmetic.whole(bound.need("width"));
        long width = bound.whole("width", 0);
        operations.budget().make(Math.max(0, width));
        int missing = (int) Math.max(0, width - Texts.length(text));
        int left = switch (name) {
            case "ljust" -> 0;
            case "center" -> missing / 2 + (missing & (int) width & 1);
            default -> missing;
        };
        int sign = name.equals("zfill") && (text.startsWith("-") || text.startsWith("+")) ? 1 : 0;
        return new Value.Text(
                text.substring(0, sign) + fill.repeat(left) + text.substring(sign) + fill.repeat(missing - left));
    }

    private Value.Function.@Nullable Body asking(String text, String name) {
        return switch (name) {
            case "startswith" ->
                arguments -> new Value.Bool(affix(text, true, arguments.bind(name, "prefix", "start")));
            case "endswith" -> arguments -> new Value.Bool(affix(text, false, arguments.bind(name, "suffix")));
            case "find", "index" -> arguments -> position(text, name, false, arguments);
            case "rfind", "rindex" -> arguments -> position(text, name, true, arguments);
            case "count" ->
                arguments -> new Value.Int(
                        Texts.count(text, arguments.bind(name, "sub").text("sub")));
            case "isupper" -> is(name, Texts.isUpper(text));
            case "islower" -> is(name, Texts.isLower(text));
            case "isspace" -> is(name, Texts.isBlank(text));
            case "isalpha" -> is(name, Texts.all(text, Character::isLetter));
            case "isdecimal" -> is(name, Texts.all(text, Character::isDigit));
            case "isdigit", "isnumeric", "isalnum" -> arguments -> digits(text, name, arguments);
            default -> null;
        };
    }

    private static Value.Function.Body is(String name, boolean answer) {
        return arguments -> {
            arguments.bind(name);
            return new Value.Bool(answer);
        };
    }

    /** Superscripts and the like count for Python; which of them differs by method. */
    private static Value digits(String text, String name, Arguments arguments) {
        arguments.bind(name);
        if (text.codePoints()
                .anyMatch(c -> Character.getType(c) == Character.OTHER_NUMBER
                        || Character.getType(c) == Character.LETTER_NUMBER)) {
            throw new Fault(name + " of numbers that are no digits is not supported");
        }
        return new Value.Bool(
                Texts.all(text, c -> Character.isDigit(c) || (name.equals("isalnum") && Character.isLetter(c))));
    }

    private boolean affix(String text, boolean prefix, Arguments.Bound bound) {
        if (bound.has("start")) {
            throw new Fault("startswith with a start is not supported");
        }
        return switch (bound.need(prefix ? "prefix" : "suffix")) {
            case Value.Text(String part) -> prefix ? text.startsWith(part) : text.endsWith(part);
            case Value.Tuple(List<Value> parts) ->
                parts.stream()
                        .anyMatch(part ->
                                affix(text, prefix, Arguments.of(part).bind("affix", prefix ? "prefix" : "suffix")));
            case Value other -> throw Fault.operand("startswith or endswith", other);
        };
    }

    private static Value position(String text, String name, boolean last, Arguments arguments) {
        int at = Texts.find(text, arguments.bind(name, "sub").text("sub"), last);
        if (at < 0 && name.endsWith("index")) {
            throw new Fault(name + " does not find its text");
        }
        return new Value.Int(at);
    }

    private Value.Function.@Nullable Body cutting(String text, String name) {
        return switch (name) {
            case "split", "rsplit" -> arguments -> split(text, name, arguments.bind(name, "sep", "maxsplit"));
            case "splitlines" ->
                arguments -> Operations.list(
                        Texts.lines(text, arguments.bind(name, "keepends").flag("keepends")));
            case "partition", "rpartition" ->
                arguments -> partition(text, name, arguments.bind(name, "sep").text("sep"));
            default -> null;
        };
    }

    private static Value split(String text, String name, Arguments.Bound bound) {
        String separator = bound.textOrNone("sep");
        long most = bound.whole("maxsplit", -1);
        boolean fromEnd = name.equals("rsplit") && most >= 0;
        if (separator == null) {
            if (fromEnd) {
                throw new Fault("rsplit at blanks with maxsplit is not supported");
            }
            return Operations.list(Texts.splitBlanks(text, most));
        }
        requireSeparator(separator);
        return Operations.list(
                fromEnd ? Texts.splitFromEnd(text, separator, most) : Texts.split(text, separator, most));
    }

    private static void requireSeparator(String separator) {
        if (separator.isEmpty()) {
            throw new Fault("an empty separator");
        }
    }

    private static Value partition(String text, String name, String separator) {
        requireSeparator(separator);
        boolean last = name.equals("rpartition");
        int at = last ? text.lastIndexOf(separator) : text.indexOf(separator);
        if (at < 0) {
            return new Value.Tuple(Operations.texts(last ? List.of("", "", text) : List.of(text, "", "")));
        }
        return new Value.Tuple(
                Operations.texts(List.of(text.substring(0, at), separator, text.substring(at + separator.length()))));
    }
}
