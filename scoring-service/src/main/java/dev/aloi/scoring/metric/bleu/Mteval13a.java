package dev.aloi.scoring.metric.bleu;

import dev.aloi.scoring.metric.text.Cut;
import dev.aloi.scoring.metric.text.PythonText;
import dev.aloi.scoring.metric.text.Tokens;

/**
 * sacreBLEU's tokenizers 13a and zh, which share four regular expressions. One after the other they come to the same as
 * this one pass. 13a puts a space before and after the text, zh does not.
 */
final class Mteval13a {
    private static final short[] LATIN = Cut.table(Mteval13a::ofLatin);

    private final boolean chinese;
    private boolean lastStopTakenWithItsPredecessor;

    private Mteval13a(boolean chinese) {
        this.chinese = chinese;
    }

    static Tokens tokenize(String text) {
        return Cut.tokens(unescape(text), LATIN, new Mteval13a(false)::becomes);
    }

    /** With each Chinese character apart. */
    static Tokens tokenizeChinese(String text) {
        return Cut.tokens(PythonText.strip(text), LATIN, new Mteval13a(true)::becomes);
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

    private static short ofLatin(char c) {
        if (PythonText.isSpace(c)) {
            return Cut.SPACE;
        }
        if (c == '.' || c == ',' || c == '-') {
            return Cut.ASK;
        }
        return PythonText.isPunctuation(c) && c != '\'' ? Cut.ALONE : (short) c;
    }

    private int becomes(char[] text, int i) {
        char c = text[i];
        if (PythonText.isSpace(c)) {
            return Cut.SPACE;
        }
        boolean alone = switch (c) {
            case '-' -> i > 0 && isDigit(text[i - 1]);
            case '.', ',' -> stopStandsAlone(text, i);
            default -> chinese && ChineseCharacters.contains(c);
        };
        return alone ? Cut.ALONE : c;
    }

    /**
     * The first expression takes a stop together with the character before it, unless that is a digit or was taken
     * itself; the second takes those left over, unless a digit follows.
     */
    private boolean stopStandsAlone(char[] text, int i) {
        char before = i > 0 ? text[i - 1] : outside();
        boolean beforeIsTaken = (before == '.' || before == ',') && lastStopTakenWithItsPredecessor;
        lastStopTakenWithItsPredecessor = !isDigit(before) && !beforeIsTaken;
        return lastStopTakenWithItsPredecessor || !isDigit(i + 1 < text.length ? text[i + 1] : outside());
    }

    /** What a stop meets at either end: a space in 13a; nothing in zh, which keeps it with its neighbour as a digit would. */
    private char outside() {
        return chinese ? '0' : ' ';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
