package dev.aloi.inference.template.jinja;

import java.math.BigInteger;
import java.util.Map;

/** Literals as Python reads them. */
final class Literals {
    private static final Map<Character, String> ESCAPES = Map.of(
            'n', "\n", 't', "\t", 'r', "\r", '\\', "\\", '\'', "'", '"', "\"", 'a', "\u0007", 'b', "\b", 'f', "\f", 'v',
            "\u000B");

    private final String quoted;
    private final int line;
    private int position;

    private Literals(String quoted, int line) {
        this.quoted = quoted;
        this.line = line;
    }

    static String text(String quoted, int line) {
        String inner = quoted.substring(1, quoted.length() - 1);
        return inner.indexOf('\\') < 0 ? inner : new Literals(inner, line).unescaped();
    }

    static Value.Int whole(Token token) {
        String digits = token.text().replace("_", "");
        int radix = 10;
        if (digits.length() > 1 && Character.isLetter(digits.charAt(1))) {
            radix = switch (Character.toLowerCase(digits.charAt(1))) {
                case 'x' -> 16;
                case 'o' -> 8;
                default -> 2;
            };
            digits = digits.substring(2);
        }
        BigInteger value = new BigInteger(digits, radix);
        if (value.bitLength() > 63) {
            throw new TemplateFault(token.line(), "the number " + token.text() + " is too large");
        }
        return new Value.Int(value.longValue());
    }

    private String unescaped() {
        StringBuilder text = new StringBuilder();
        while (position < quoted.length()) {
            char c = quoted.charAt(position++);
            if (c == '\\') {
                escape(text);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private void escape(StringBuilder text) {
        char c = quoted.charAt(position++);
        String plain = ESCAPES.get(c);
        if (plain != null) {
            text.append(plain);
            return;
        }
        switch (c) {
            case '\n' -> {}
            case 'x' -> hexadecimal(text, 2);
            case 'u' -> hexadecimal(text, 4);
            case 'U' -> hexadecimal(text, 8);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(text);
            case 'N' -> throw new TemplateFault(line, "\\N in a string is not supported");
            default -> {
                if (c > 127) {
                    throw new TemplateFault(line, "a backslash before a letter beyond ASCII is not supported");
                }
                text.append('\\').append(c);
            }
        }
    }

    private void hexadecimal(StringBuilder text, int digits) {
        int end = position + digits;
        if (end > quoted.length() || !quoted.substring(position, end).matches("[0-9a-fA-F]+")) {
            throw new TemplateFault(line, "a truncated escape in a string");
        }
        long point = Long.parseLong(quoted.substring(position, end), 16);
        if (point > Character.MAX_CODE_POINT || (point >= 0xD800 && point <= 0xDFFF)) {
            throw new TemplateFault(line, "an escape in a string that is no character");
        }
        text.appendCodePoint((int) point);
        position = end;
    }

    private void octal(StringBuilder text) {
        int start = position - 1;
        while (position < quoted.length() && position < start + 3 && "01234567".indexOf(quoted.charAt(position)) >= 0) {
            position++;
        }
        text.append((char) Integer.parseInt(quoted.substring(start, position), 8));
    }
}
