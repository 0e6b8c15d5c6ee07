package dev.aloi.scoring.metric.chrf;

import dev.aloi.scoring.metric.text.Cut;
import dev.aloi.scoring.metric.text.PythonText;
import dev.aloi.scoring.metric.text.Tokenizer;
import dev.aloi.scoring.metric.text.Tokens;
import java.util.Arrays;

/** Cuts texts as sacreBLEU's chrF does: into characters, and into words with the punctuation at one of their ends apart. */
final class ChrfTexts {
    private ChrfTexts() {}

    static int[] characters(String text, ChrfSettings settings) {
        char[] cased = (settings.lowercase() ? PythonText.lower(text) : text).toCharArray();
        int[] characters = new int[cased.length];
        int length = 0;
        for (int i = 0; i < cased.length; i++) {
            char c = cased[i];
            if (settings.whitespace() || !PythonText.isSpace(c)) {
                if (Character.isHighSurrogate(c) && i + 1 < cased.length && Character.isLowSurrogate(cased[i + 1])) {
                    characters[length++] = Character.toCodePoint(c, cased[++i]);
                } else {
                    characters[length++] = c;
                }
            }
        }
        return Arrays.copyOf(characters, length);
    }

    static Tokenizer words(boolean lowercase) {
        return new Words(lowercase);
    }

    private record Words(boolean lowercase) implements Tokenizer {
        private static final short[] LATIN = Cut.table(Words::ofLatin);

        @Override
        public Tokens tokenize(String text) {
            return Cut.tokens(lowercase ? PythonText.lower(text) : text, LATIN, Words::becomes);
        }

        private static short ofLatin(char c) {
            if (PythonText.isSpace(c)) {
                return Cut.SPACE;
            }
            return PythonText.isPunctuation(c) ? Cut.ASK : (short) c;
        }

        private static int becomes(char[] text, int i) {
            if (PythonText.isPunctuation(text[i])) {
                return standsAlone(text, i) ? Cut.ALONE : text[i];
            }
            return PythonText.isSpace(text[i]) ? Cut.SPACE : text[i];
        }

        /** Punctuation at the end comes off; only where there is none, that at the start. */
        private static boolean standsAlone(char[] text, int i) {
            if (isEnd(text, i + 1)) {
                return true;
            }
            if (i > 0 && !PythonText.isSpace(text[i - 1])) {
                return false;
            }
            int end = i + 1;
            while (!isEnd(text, end)) {
                end++;
            }
            return !PythonText.isPunctuation(text[end - 1]);
        }

        private static boolean isEnd(char[] text, int i) {
            return i == text.length || PythonText.isSpace(text[i]);
        }
    }
}
