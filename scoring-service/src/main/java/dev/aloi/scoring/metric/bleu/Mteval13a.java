package dev.aloi.scoring.metric.bleu;

import dev.aloi.scoring.metric.text.PythonText;
import dev.aloi.scoring.metric.text.Tokens;

/** sacreBLEU's tokenizer 13a. Its four regular expressions one after the other come to the same as this one pass. */
final class Mteval13a {
    private final String text;
    private final Tokens.Builder tokens;
    private boolean lastStopTakenWithItsPredecessor;

    private Mteval13a(String text) {
        this.text = text;
        this.tokens = new Tokens.Builder(text.length());
    }

    static Tokens tokenize(String text) {
        return new Mteval13a(unescape(text)).tokenize();
    }

    private static String unescape(String text) {
        String line = text.replace("<skipped>", "").replace("-\n", "");
        if (line.indexOf('&') < 0) {
            return line;
        }
        return line.replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">");
    }

    private Tokens tokenize() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (PythonText.isSpace(c)) {
                tokens.endToken();
            } else if (standsAlone(i, c)) {
                tokens.endToken();
                tokens.append(c);
                tokens.endToken();
            } else {
                tokens.append(c);
            }
        }
        return tokens.build();
    }

    private boolean standsAlone(int i, char c) {
        if (c == '.' || c == ',') {
            return stopStandsAlone(i);
        }
        if (c == '-') {
            return isDigit(at(i - 1));
        }
        return (c >= '!' && c <= '&')
                || (c >= '(' && c <= '+')
                || c == '/'
                || (c >= ':' && c <= '@')
                || (c >= '[' && c <= '`')
                || (c >= '{' && c <= '~');
    }

    /**
     * The first expression takes a stop together with the character before it, unless that is a digit or was taken
     * itself; the second takes those left over, unless a digit follows.
     */
    private boolean stopStandsAlone(int i) {
        char before = at(i - 1);
        boolean beforeIsTaken = (before == '.' || before == ',') && lastStopTakenWithItsPredecessor;
        lastStopTakenWithItsPredecessor = !isDigit(before) && !beforeIsTaken;
        return lastStopTakenWithItsPredecessor || !isDigit(at(i + 1));
    }

    private char at(int i) {
        return i < 0 || i >= text.length() ? ' ' : text.charAt(i);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
