package dev.aloi.scoring.metric.chrf;

import dev.aloi.scoring.metric.text.PythonText;
import dev.aloi.scoring.metric.text.Tokenizer;
import dev.aloi.scoring.metric.text.Tokens;

/** Cuts texts as sacreBLEU's chrF does: into characters, and into words with the punctuation at one of their ends apart. */
final class ChrfTexts {
    private ChrfTexts() {}

    static int[] characters(String text, ChrfSettings settings) {
        String cased = settings.lowercase() ? PythonText.lower(text) : text;
        int[] characters = new int[cased.length()];
        int length = 0;
        for (int i = 0; i < cased.length(); i++) {
            char c = cased.charAt(i);
            if (settings.whitespace() || !PythonText.isSpace(c)) {
                if (Character.isHighSurrogate(c) && i + 1 < cased.length()) {
                    characters[length++] = cased.codePointAt(i++);
                } else {
                    characters[length++] = c;
                }
            }
        }
        return java.util.Arrays.copyOf(characters, length);
    }

    static Tokenizer words(boolean lowercase) {
        return new Words(lowercase);
    }

    private record Words(boolean lowercase) implements Tokenizer {
        @Override
        public Tokens tokenize(String text) {
            String cased = lowercase ? PythonText.lower(text) : text;
            Tokens.Builder tokens = new Tokens.Builder(cased.length());
            int start = 0;
            for (int i = 0; i <= cased.length(); i++) {
                if (i == cased.length() || PythonText.isSpace(cased.charAt(i))) {
                    addWord(tokens, cased, start, i);
                    start = i + 1;
                }
            }
            return tokens.build();
        }

        /** Punctuation at the end comes off; only where there is none, that at the start. */
        private static void addWord(Tokens.Builder tokens, String text, int start, int end) {
            int cut = end;
            if (end - start > 1 && PythonText.isPunctuation(text.charAt(end - 1))) {
                cut = end - 1;
            } else if (end - start > 1 && PythonText.isPunctuation(text.charAt(start))) {
                cut = start + 1;
            }
            add(tokens, text, start, cut);
            add(tokens, text, cut, end);
        }

        private static void add(Tokens.Builder tokens, String text, int start, int end) {
            for (int i = start; i < end; i++) {
                tokens.append(text.charAt(i));
            }
            tokens.endToken();
        }
    }
}
