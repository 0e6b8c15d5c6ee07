package dev.aloi.scoring.metric.json;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether a text is one JSON value after RFC 8259, no deeper than a parser would go. */
final class JsonText {
    private static final int DEEPEST = 1_000;
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][-+]?[0-9]++)?");
    private static final Pattern FENCED = Pattern.compile("\\s*```[a-zA-Z0-9]*\\n(.*?)\\n?```\\s*", Pattern.DOTALL);

    private final String text;
    private int at;

    private JsonText(String text) {
        this.text = text;
    }

    static boolean isValid(String text) {
        JsonText json = new JsonText(text);
        return json.value(0) && json.at == text.length();
    }

    /** What stands in a code block, where the text is nothing else. */
    static String unfenced(String text) {
        Matcher matcher = FENCED.matcher(text);
        return matcher.matches() ? matcher.group(1) : text;
    }

    private boolean value(int depth) {
        skipSpaces();
        boolean valid = depth <= DEEPEST
                && at < text.length()
                && switch (text.charAt(at)) {
                    case '{' -> members('}', true, depth + 1);
                    case '[' -> members(']', false, depth + 1);
                    case '"' -> string();
                    case 't' -> word("true");
                    case 'f' -> word("false");
                    case 'n' -> word("null");
                    default -> number();
                };
        skipSpaces();
        return valid;
    }

    private boolean members(char end, boolean named, int depth) {
        at++;
        skipSpaces();
        if (take(end)) {
            return true;
        }
        do {
            if (named && !name()) {
                return false;
            }
            if (!value(depth)) {
                return false;
            }
        } while (take(','));
        return take(end);
    }

    private boolean name() {
        skipSpaces();
        if (at >= text.length() || text.charAt(at) != '"' || !string()) {
            return false;
        }
        skipSpaces();
        return take(':');
    }

    private boolean string() {
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return true;
            }
            if (c < ' ' || (c == '\\' && !escape())) {
                return false;
            }
        }
        return false;
    }

    private boolean escape() {
        at++;
        if (at < text.length() && text.charAt(at) == 'u') {
            for (int last = at + 4; at < last; ) {
                at++;
                if (at >= text.length() || Character.digit(text.charAt(at), 16) < 0 || text.charAt(at) > 'f') {
                    return false;
                }
            }
            return true;
        }
        return at < text.length() && "\"\\/bfnrt".indexOf(text.charAt(at)) >= 0;
    }

    private boolean number() {
        Matcher matcher = NUMBER.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        at = matcher.end();
        return true;
    }

    private boolean word(String expected) {
        boolean there = text.startsWith(expected, at);
        at += there ? expected.length() : 0;
        return there;
    }

    private boolean take(char expected) {
        boolean there = at < text.length() && text.charAt(at) == expected;
        at += there ? 1 : 0;
        return there;
    }

    private void skipSpaces() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
