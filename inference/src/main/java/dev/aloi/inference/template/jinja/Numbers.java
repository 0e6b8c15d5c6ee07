package dev.aloi.inference.template.jinja;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Python's int and float as text and back. */
final class Numbers {
    private Numbers() {}

    /** The shortest digits that give the number back; exponents below 1e-4 and from 1e16. */
    static String text(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0.0";
        }
        BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        if (exponent >= -4 && exponent < 16) {
            String plain = digits.toPlainString();
            return plain.contains(".") ? plain : plain + ".0";
        }
        String mantissa = digits.unscaledValue().abs().toString();
        String point = mantissa.length() == 1 ? mantissa : mantissa.charAt(0) + "." + mantissa.substring(1);
        int size = Math.abs(exponent);
        return (value < 0 ? "-" : "") + point + (exponent < 0 ? "e-" : "e+") + (size < 10 ? "0" : "") + size;
    }

    /** As int(text, 10) reads it; null where that fails. */
    static @Nullable Long whole(String text) {
        String digits = Texts.strip(text, null, true, true);
        if (!digits.matches("[+-]?[0-9]+(_[0-9]+)*")) {
            return null;
        }
        try {
            return Long.valueOf(digits.replace("_", ""));
        } catch (NumberFormatException e) {
            throw new Fault("a number is too large");
        }
    }

    /** As float(text) reads it; null where that fails. */
    static @Nullable Double number(String text) {
        String digits = Texts.strip(text, null, true, true).replaceAll("(?<=[0-9])_(?=[0-9])", "");
        if (digits.matches("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?")) {
            return Double.valueOf(digits);
        }
        return switch (Texts.lower(digits)) {
            case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            case "nan", "+nan", "-nan" -> Double.NaN;
            default -> null;
        };
    }

    /** Half to even on the exact value, as Python's round. */
    static double round(double value, int digits) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return value;
        }
        double rounded =
                new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).doubleValue();
        return Math.copySign(rounded, value);
    }

    /** Towards zero. */
    static long truncated(double value) {
        if (Double.isNaN(value) || Math.abs(value) >= 0x1p63) {
            throw new Fault("a number is too large for a whole one");
        }
        return (long) value;
    }
}
