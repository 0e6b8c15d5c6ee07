package dev.aloi.inference.template.jinja;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Python's str.format with {}, {0} and {name}, and nothing inside but a number of decimals. */
final class BraceFormat {
    private static final Pattern FIELD =
            Pattern.compile("\\{(\\d{1,3}|[A-Za-z_]\\w*)?(?::\\.(\\d{1,2})f)?\\}|\\{\\{|\\}\\}");

    private BraceFormat() {}

    static String format(String format, Arguments arguments, Printing printing) {
        StringBuilder text = new StringBuilder();
        Matcher field = FIELD.matcher(format);
        int from = 0;
        int next = 0;
        while (field.find(from)) {
            requirePlain(format.substring(from, field.start()));
            text.append(format, from, field.start());
            from = field.end();
            if (field.group().equals("{{") || field.group().equals("}}")) {
                text.append(field.group().charAt(0));
                continue;
            }
            String name = field.group(1);
            Value value = value(name == null ? Integer.toString(next++) : name, arguments);
            String decimals = field.group(2);
            text.append(
                    decimals == null ? printing.text(value) : PercentFormat.fixed(value, Integer.parseInt(decimals)));
        }
        requirePlain(format.substring(from));
        return text.append(format.substring(from)).toString();
    }

    private static void requirePlain(String text) {
        if (text.contains("{") || text.contains("}")) {
            throw new Fault("a field of str.format is not supported");
        }
    }

    private static Value value(String name, Arguments arguments) {
        boolean index = Character.isDigit(name.charAt(0));
        @Nullable Value value;
        if (index) {
            int at = Integer.parseInt(name);
            value = at < arguments.positional().size() ? arguments.positional().get(at) : null;
        } else {
            value = arguments.named().get(name);
        }
        if (value == null) {
            throw new Fault("str.format is not given " + Fault.name(name));
        }
        return value;
    }
}
