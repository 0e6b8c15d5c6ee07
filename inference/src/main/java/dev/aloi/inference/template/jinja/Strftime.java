package dev.aloi.inference.template.jinja;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Python's strftime in the C locale. */
final class Strftime {
    private Strftime() {}

    static String format(String format, LocalDateTime time) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c != '%') {
                text.append(c);
                continue;
            }
            boolean unpadded = i + 2 < format.length() && format.charAt(i + 1) == '-';
            i += unpadded ? 2 : 1;
            text.append(i < format.length() ? field(format.charAt(i), unpadded, time) : fail());
        }
        return text.toString();
    }

    private static String field(char field, boolean unpadded, LocalDateTime time) {
        if (unpadded && "dmHIMSjy".indexOf(field) < 0) {
            return fail();
        }
        String text = switch (field) {
            case 'Y' -> Integer.toString(time.getYear());
            case 'F' -> format("%Y-%m-%d", time);
            case 'T' -> format("%H:%M:%S", time);
            case 'R' -> format("%H:%M", time);
            case 'D' -> format("%m/%d/%y", time);
            case 'e' -> "%2d".formatted(time.getDayOfMonth());
            case '%' -> "%";
            default -> {
                String pattern = pattern(field);
                yield DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
            }
        };
        return unpadded ? text.replaceFirst("^0+(?=.)", "") : text;
    }

    private static String pattern(char field) {
        return switch (field) {
            case 'y' -> "uu";
            case 'm' -> "MM";
            case 'd' -> "dd";
            case 'H' -> "HH";
            case 'I' -> "hh";
            case 'M' -> "mm";
            case 'S' -> "ss";
            case 'f' -> "SSSSSS";
            case 'p' -> "a";
            case 'j' -> "DDD";
            case 'b', 'h' -> "MMM";
            case 'B' -> "MMMM";
            case 'a' -> "EEE";
            case 'A' -> "EEEE";
            default -> fail();
        };
    }

    private static String fail() {
        throw new Fault("a field of strftime_now is not supported");
    }
}
