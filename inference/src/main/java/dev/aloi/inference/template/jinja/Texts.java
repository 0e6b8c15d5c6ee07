package dev.aloi.inference.template.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Python's str: counted in code points, with Python's idea of blanks, lines and cases. */
final class Texts {
    private Texts() {}

    /** Python's str.isspace of one character. */
    static boolean isSpace(int c) {
        return (c >= 9 && c <= 13) || (c >= 0x1C && c <= 0x20) || c == 0x85 || Character.isSpaceChar(c);
    }

    static boolean isBlank(String text) {
        return !text.isEmpty() && text.codePoints().allMatch(Texts::isSpace);
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    static String stripEnd(String text) {
        return strip(text, null, false, true);
    }

    /** Of blanks, or of these characters. */
    static String strip(String text, @Nullable String characters, boolean start, boolean end) {
        IntPredicate goes = characters == null ? Texts::isSpace : c -> characters.indexOf(c) >= 0;
        int from = 0;
        int to = text.length();
        while (start && from < to && goes.test(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (end && to > from && goes.test(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    /** At runs of blanks, without empty parts. */
    static List<String> splitBlanks(String text, long most) {
        List<String> parts = new ArrayList<>();
        String rest = strip(text, null, true, false);
        while (!rest.isEmpty()) {
            if (most >= 0 && parts.size() >= most) {
                parts.add(rest);
                return parts;
            }
            int end = 0;
            while (end < rest.length() && !isSpace(rest.codePointAt(end))) {
                end += Character.charCount(rest.codePointAt(end));
            }
            parts.add(rest.substring(0, end));
            rest = strip(rest.substring(end), null, true, false);
        }
        return parts;
    }

    static List<String> split(String text, String separator, long most) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator);
                at >= 0 && (most < 0 || parts.size() < most);
                at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at));
            from = at + separator.length();
        }
        parts.add(text.substring(from));
        return parts;
    }

    static List<String> splitFromEnd(String text, String separator, long most) {
        List<String> parts = new ArrayList<>();
        int to = text.length();
        while (most < 0 || parts.size() < most) {
            int at = text.lastIndexOf(separator, to - separator.length());
            if (at < 0 || to < separator.length()) {
                break;
            }
            parts.addFirst(text.substring(at + separator.length(), to));
            to = at;
        }
        parts.addFirst(text.substring(0, to));
        return parts;
    }

    static List<String> lines(String text, boolean keepEnds) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (!endsLine(c)) {
                continue;
            }
            int end = c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? at + 2 : at + 1;
            lines.add(text.substring(from, keepEnds ? end : at));
            from = end;
            at = end - 1;
        }
        if (from < text.length()) {
            lines.add(text.substring(from));
        }
        return lines;
    }

    private static boolean endsLine(char c) {
        return (c >= '\n' && c <= '\r') || (c >= 0x1C && c <= 0x1E) || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    static String capitalized(String text) {
        return text.isEmpty() ? text : titled(text.codePointAt(0)) + lower(text).substring(lowerEnd(text));
    }

    private static int lowerEnd(String text) {
        return lower(Character.toString(text.codePointAt(0))).length();
    }

    /** Python's str.title: a letter after a letter is small, any other large. */
    static String title(String text) {
        StringBuilder title = new StringBuilder();
        boolean inWord = false;
        for (int c : text.codePoints().toArray()) {
            title.append(inWord ? lower(Character.toString(c)) : titled(c));
            inWord = isCased(c);
        }
        return title.toString();
    }

    private static String titled(int c) {
        if (Character.toTitleCase(c) != c) {
            return Character.toString(Character.toTitleCase(c));
        }
        String upper = upper(Character.toString(c));
        int first = upper.codePointAt(0);
        return Character.toString(first) + lower(upper.substring(Character.charCount(first)));
    }

    static boolean isCased(int c) {
        return Character.isUpperCase(c) || Character.isLowerCase(c) || Character.isTitleCase(c);
    }

    static String swappedCase(String text) {
        StringBuilder swapped = new StringBuilder();
        text.codePoints()
                .mapToObj(c -> Character.isUpperCase(c) ? lower(Character.toString(c)) : upper(Character.toString(c)))
                .forEach(swapped::append);
        return swapped.toString();
    }

    static boolean isUpper(String text) {
        return text.codePoints().anyMatch(Texts::isCased)
                && text.codePoints().noneMatch(c -> Character.isLowerCase(c) || Character.isTitleCase(c));
    }

    static boolean isLower(String text) {
        return text.codePoints().anyMatch(Texts::isCased)
                && text.codePoints().noneMatch(c -> Character.isUpperCase(c) || Character.isTitleCase(c));
    }

    static boolean all(String text, IntPredicate kind) {
        return !text.isEmpty() && text.codePoints().allMatch(kind);
    }

    /** In code points from the start; -1 where it is not. */
    static int find(String text, String part, boolean last) {
        int at = last ? text.lastIndexOf(part) : text.indexOf(part);
        return at < 0 ? -1 : text.codePointCount(0, at);
    }

    static int count(String text, String part) {
        return part.isEmpty() ? length(text) + 1 : split(text, part, -1).size() - 1;
    }

    static String replace(String text, String old, String with, long most, Budget budget) {
        List<String> parts = old.isEmpty() ? between(text, most) : split(text, old, most);
        return join(with, parts, budget);
    }

    /** An empty text is found before each character and at the end. */
    private static List<String> between(String text, long most) {
        int splits = (int) (most < 0 ? length(text) + 1 : Math.min(most, length(text) + 1));
        List<String> parts = new ArrayList<>(splits == 0 ? List.of() : List.of(""));
        int from = 0;
        for (int i = 1; i < splits; i++) {
            int end = text.offsetByCodePoints(from, 1);
            parts.add(text.substring(from, end));
            from = end;
        }
        parts.add(text.substring(from));
        return parts;
    }

    static String join(String separator, List<String> parts, Budget budget) {
        long size = parts.isEmpty() ? 0 : (long) separator.length() * (parts.size() - 1);
        for (String part : parts) {
            size += part.length();
        }
        budget.make(size);
        return String.join(separator, parts);
    }
}
