package dev.aloi.inference.template.jinja;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The conversions s, r, d, i and f of Python's % on strings. */
final class PercentFormat {
    private static final Pattern CONVERSION =
            Pattern.compile("%(?:\\((\\w+)\\))?([-+ 0]*)(\\d{0,3})(?:\\.(\\d{1,2}))?([a-zA-Z%])");

    private final List<Value> values;
    private final Value whole;
    private final Printing printing;
    private int used;

    private PercentFormat(Value value, Printing printing) {
        this.whole = value;
        this.values = value instanceof Value.Tuple(List<Value> items) ? items : List.of(value);
        this.printing = printing;
    }

    static String format(String format, Value value, Printing printing, Budget budget) {
        PercentFormat conversions = new PercentFormat(value, printing);
        Matcher matcher = CONVERSION.matcher(format);
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int at = format.indexOf('%'); at >= 0; at = format.indexOf('%', from)) {
            if (!matcher.region(at, format.length()).lookingAt()) {
                throw new Fault("a conversion of a percent format is not supported");
            }
            text.append(format, from, at).append(conversions.convert(matcher));
            budget.make(text.length());
            from = matcher.end();
        }
        if (conversions.used < conversions.values.size() && !isContainer(value)) {
            throw new Fault("not all arguments of a percent format are used");
        }
        return text.append(format, from, format.length()).toString();
    }

    /** Python lets what has subscripts and is no tuple or string be left over. */
    private static boolean isContainer(Value value) {
        return value instanceof Dict || value instanceof Value.ListOf || value instanceof Value.Undefined;
    }

    private String convert(Matcher conversion) {
        char kind = conversion.group(5).charAt(0);
        if (kind == '%') {
            return "%";
        }
        Value value = conversion.group(1) == null ? next() : named(conversion.group(1));
        String flags = conversion.group(2);
        String digits = conversion.group(4);
        String text = switch (kind) {
            case 's', 'r' -> {
                String string = kind == 's' ? printing.text(value) : printing.quoted(value);
                yield digits == null || Texts.length(string) <= Integer.parseInt(digits)
                        ? string
                        : string.substring(0, string.offsetByCodePoints(0, Integer.parseInt(digits)));
            }
            case 'd', 'i' -> sign(flags, whole(value), digits);
            case 'f' -> sign(flags, fixed(value, digits == null ? 6 : Integer.parseInt(digits)));
            default -> throw new Fault("the conversion %" + kind + " is not supported");
        };
        int width = conversion.group(3).isEmpty() ? 0 : Integer.parseInt(conversion.group(3));
        return padded(text, width, flags, kind != 's' && kind != 'r');
    }

    private static String sign(String flags, long value, @Nullable String digits) {
        return sign(flags, unsupported(digits, Long.toString(value)));
    }

    private static String unsupported(@Nullable String digits, String text) {
        if (digits != null) {
            throw new Fault("a precision for whole numbers in a percent format is not supported");
        }
        return text;
    }

    private static String sign(String flags, String number) {
        if (number.startsWith("-")) {
            return number;
        }
        return (flags.contains("+") ? "+" : flags.contains(" ") ? " " : "") + number;
    }

    private static String padded(String text, int width, String flags, boolean number) {
        String blanks = " ".repeat(Math.max(0, width - Texts.length(text)));
        if (flags.contains("-")) {
            return text + blanks;
        }
        if (flags.contains("0") && number) {
            int signed = text.startsWith("-") || text.startsWith("+") || text.startsWith(" ") ? 1 : 0;
            return text.substring(0, signed) + blanks.replace(' ', '0') + text.substring(signed);
        }
        return blanks + text;
    }

    private static long whole(Value value) {
        return value instanceof Value.Real(double number) ? Numbers.truncated(number) : Arithmetic.whole(value);
    }

    static String fixed(Value value, int digits) {
        double number = Arithmetic.number(value);
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return Numbers.text(number);
        }
        String text = new BigDecimal(Math.abs(number))
                .setScale(digits, RoundingMode.HALF_EVEN)
                .toPlainString();
        return (Math.copySign(1, number) < 0 ? "-" : "") + text;
    }

    private Value next() {
        if (used >= values.size()) {
            throw new Fault("too few arguments for a percent format");
        }
        return values.get(used++);
    }

    private Value named(String name) {
        Value value = whole instanceof Dict dict ? dict.get(new Value.Text(name)) : null;
        if (value == null) {
            throw new Fault("a percent format finds no value under " + Fault.name(name));
        }
        return value;
    }
}
