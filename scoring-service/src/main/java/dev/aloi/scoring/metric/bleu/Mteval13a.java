package dev.aloi.scoring.metric.bleu;

import dev.aloi.scoring.metric.text.PythonText;
import dev.aloi.scoring.metric.text.Tokens;

/**
 * sacreBLEU's tokenizers 13a and zh, which share four regular expressions. One after the other they come to the same as
 * this one pass. 13a puts a space before and after the text, zh does not.
 */
final class Mteval13a {
    private final String text;
    private final boolean chinese;
    private final Tokens.Builder tokens;
    private boolean lastStopTakenWithItsPredecessor;

    private Mteval13a(String text, boolean chinese) {
        this.text = text;
        this.chinese = chinese;
        this.tokens = new Tokens.Builder(text.length());
    }

    static Tokens tokenize(String text) {
        return new Mteval13a(unescape(text), false).tokenize();
    }

    /** With each Chinese character apart. */
    static Tokens tokenizeChinese(String text) {
        return new Mteval13a(PythonText.strip(text), true).tokenize();
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
            return i > 0 && isDigit(text.charAt(i - 1));
        }
        return (chinese && ChineseCharacters.contains(c))
                || (c >= '!' && c <= '&')
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
        char before = i > 0 ? text.charAt(i - 1) : outside();
        boolean beforeIsTaken = (before == '.' || before == ',') && lastStopTakenWithItsPredecessor;
        lastStopTakenWithItsPredecessor = !isDigit(before) && !beforeIsTaken;
        return lastStopTakenWithItsPredecessor || !isDigit(i + 1 < text.length() ? text.charAt(i + 1) : outside());
    }

    /** What a stop meets at either end: a space in 13a; nothing in zh, which keeps it with its neighbour as a digit would. */
    private char outside() {
        return chinese ? '0' : ' ';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
