package dev.aloi.scoring.metric.bleu;

import dev.aloi.scoring.metric.text.PythonText;
import dev.aloi.scoring.metric.text.Tokens;

/**
 * sacreBLEU's tokenizers 13a and zh, which share four regular expressions. One after the other they come to the same as
 * this one pass. 13a puts a space before and after the text, zh does not.
 */
final class Mteval13a {
    private static final byte INSIDE = 0;
    private static final byte SPACE = 1;
    private static final byte ALONE = 2;
    /** On its neighbours. */
    private static final byte DEPENDS = 3;

    private static final byte[] KINDS = kinds();

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
            byte kind = c < KINDS.length ? KINDS[c] : kindBeyondAscii(c);
            if (kind == INSIDE || (kind == DEPENDS && !standsAlone(i, c))) {
                tokens.append(c);
            } else {
                tokens.endToken();
                if (kind != SPACE) {
                    tokens.append(c);
                    tokens.endToken();
                }
            }
        }
        return tokens.build();
    }

    private byte kindBeyondAscii(char c) {
        if (PythonText.isSpace(c)) {
            return SPACE;
        }
        return chinese && ChineseCharacters.contains(c) ? ALONE : INSIDE;
    }

    private boolean standsAlone(int i, char c) {
        return c == '-' ? i > 0 && isDigit(text.charAt(i - 1)) : stopStandsAlone(i);
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[128];
        for (char c = 0; c < kinds.length; c++) {
            boolean alone = PythonText.isPunctuation(c) && c != '\'';
            kinds[c] = PythonText.isSpace(c) ? SPACE : alone ? ALONE : INSIDE;
        }
        for (char c : new char[] {'.', ',', '-'}) {
            kinds[c] = DEPENDS;
        }
        return kinds;
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
