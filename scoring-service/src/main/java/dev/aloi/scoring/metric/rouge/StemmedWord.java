package dev.aloi.scoring.metric.rouge;

/** A word while it is stemmed, in its place among other characters. */
final class StemmedWord {
    private final char[] chars;
    private final int start;
    private int end;

    StemmedWord(char[] chars, int start, int end) {
        this.chars = chars;
        this.start = start;
        this.end = end;
    }

    int length() {
        return end - start;
    }

    int end() {
        return end;
    }

    char at(int index) {
        return chars[start + index];
    }

    boolean endsWith(String suffix) {
        int from = length() - suffix.length();
        if (from < 0) {
            return false;
        }
        for (int i = suffix.length() - 1; i >= 0; i--) {
            if (at(from + i) != suffix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Drops {@code removed} characters at the end and puts {@code added} there. */
    void replace(int removed, String added) {
        end -= removed;
        added.getChars(0, added.length(), chars, end);
        end += added.length();
    }

    /** A y is a consonant at the start and after a vowel. */
    boolean isConsonant(int index) {
        boolean consonant = true;
        int i = index;
        while (i > 0 && at(i) == 'y') {
            i--;
            consonant = !consonant;
        }
        boolean first = switch (at(i)) {
            case 'a', 'e', 'i', 'o', 'u' -> false;
            default -> true;
        };
        return consonant == first;
    }

    /** How often a consonant follows a vowel in the first {@code length} characters: Porter's m. */
    int measure(int length) {
        int measure = 0;
        boolean afterVowel = false;
        for (int i = 0; i < length; i++) {
            boolean consonant = at(i) == 'y' ? i == 0 || afterVowel : isConsonant(i);
            if (consonant && afterVowel) {
                measure++;
            }
            afterVowel = !consonant;
        }
        return measure;
    }

    boolean containsVowel(int length) {
        for (int i = 0; i < length; i++) {
            if (!isConsonant(i)) {
                return true;
            }
        }
        return false;
    }

    boolean endsWithDoubleConsonant() {
        int last = length() - 1;
        return last >= 1 && at(last) == at(last - 1) && isConsonant(last);
    }

    /** Porter's *o: consonant, vowel, consonant other than w, x, y; with NLTK also a word of vowel and consonant. */
    boolean endsWithShortSyllable(int length) {
        if (length == 2) {
            return !isConsonant(0) && isConsonant(1);
        }
        return length >= 3
                && isConsonant(length - 3)
                && !isConsonant(length - 2)
                && isConsonant(length - 1)
                && "wxy".indexOf(at(length - 1)) < 0;
    }
}
