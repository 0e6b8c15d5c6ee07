package dev.aloi.scoring.metric.rouge;

import dev.aloi.scoring.metric.text.PythonText;
import dev.aloi.scoring.metric.text.Tokens;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/**
 * Words of any script, which rouge_score would lose: runs of letters, marks and digits of the lower-cased text in
 * composed form. Chinese characters and kana are words of their own, since nothing stands between words there.
 */
final class UnicodeWords {
    private static final int INSIDE = 1 << Character.NON_SPACING_MARK
            | 1 << Character.COMBINING_SPACING_MARK
            | 1 << Character.ENCLOSING_MARK
            | 1 << Character.DECIMAL_DIGIT_NUMBER
            | 1 << Character.LETTER_NUMBER
            | 1 << Character.OTHER_NUMBER;

    private UnicodeWords() {}

    static Tokens tokenize(String text) {
        String composed = Normalizer.normalize(PythonText.lower(text), Normalizer.Form.NFC);
        Tokens.Builder tokens = new Tokens.Builder(composed.length());
        int next;
        for (int i = 0; i < composed.length(); i = next) {
            int c = composed.codePointAt(i);
            next = i + Character.charCount(c);
            boolean alone = isWordOfItsOwn(c);
            if (alone || !isInside(c)) {
                end(tokens, c == '\n');
            }
            if (alone || isInside(c)) {
                for (int at = i; at < next; at++) {
                    tokens.append(composed.charAt(at));
                }
            }
            if (alone) {
                tokens.endToken();
            }
        }
        return tokens.build();
    }

    private static void end(Tokens.Builder tokens, boolean line) {
        if (line) {
            tokens.endLine();
        } else {
            tokens.endToken();
        }
    }

    /** Porter's stemmer is for English: words with other letters stay as they are. */
    static int stem(char[] chars, int start, int end) {
        for (int i = start; i < end; i++) {
            if (chars[i] > 'z') {
                return end;
            }
        }
        return end - start > RougeTokenizer.LONGEST_UNSTEMMED ? PorterStemmer.stem(chars, start, end) : end;
    }

    private static boolean isInside(int c) {
        return Character.isLetter(c) || (INSIDE >>> Character.getType(c) & 1) != 0;
    }

    private static boolean isWordOfItsOwn(int c) {
        if (c < 0x2e80 || !Character.isLetter(c)) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
    }
}
