package dev.aloi.scoring.metric.rouge;

import static dev.aloi.scoring.metric.rouge.StemRule.rule;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The stemmer of Porter (1980) with NLTK's extensions, equal to nltk 3.8's PorterStemmer in its standard mode. */
public final class PorterStemmer {
    private static final List<String> IRREGULAR = List.of(
            "sky sky",
            "skies sky",
            "dying die",
            "lying lie",
            "tying tie",
            "news news",
            "innings inning",
            "inning inning",
            "outings outing",
            "outing outing",
            "cannings canning",
            "canning canning",
            "howe howe",
            "proceed proceed",
            "exceed exceed",
            "succeed succeed");
    /** Form and stem of each by the first letter of the form. */
    private static final char[][][][] IRREGULAR_BY_LETTER = irregularByLetter();

    private static final StemRules PLURAL = StemRules.of(
            rule("sses", "ss", (word, stem) -> true),
            rule("ies", "i", (word, stem) -> true),
            rule("ss", "ss", (word, stem) -> true),
            rule("s", "", (word, stem) -> true));
    private static final StemRules DOUBLE_SUFFIXES = StemRules.of(
            rule("ational", "ate"),
            rule("tional", "tion"),
            rule("enci", "ence"),
            rule("anci", "ance"),
            rule("izer", "ize"),
            rule("bli", "ble"),
            rule("alli", "al"),
            rule("entli", "ent"),
            rule("eli", "e"),
            rule("ousli", "ous"),
            rule("ization", "ize"),
            rule("ation", "ate"),
            rule("ator", "ate"),
            rule("alism", "al"),
            rule("iveness", "ive"),
            rule("fulness", "ful"),
            rule("ousness", "ous"),
            rule("aliti", "al"),
            rule("iviti", "ive"),
            rule("biliti", "ble"),
            rule("fulli", "ful"),
            // the l goes with the stem, so that geology is treated like archaeology
            rule("logi", "log", (word, stem) -> word.measure(stem + 1) > 0));
    private static final StemRules SUFFIXES = StemRules.of(
            rule("icate", "ic"),
            rule("ative", ""),
            rule("alize", "al"),
            rule("iciti", "ic"),
            rule("ical", "ic"),
            rule("ful", ""),
            rule("ness", ""));
    private static final StemRules ENDINGS = endings();

    private PorterStemmer() {}

    public static String stem(String lowerCaseWord) {
        char[] chars = lowerCaseWord.toCharArray();
        return new String(chars, 0, stem(chars, 0, chars.length));
    }

    /** Stems in place and returns the new end. */
    static int stem(char[] chars, int start, int end) {
        int irregular = irregular(chars, start, end);
        if (irregular > 0) {
            return irregular;
        }
        if (end - start <= 2) {
            return end;
        }
        StemmedWord word = new StemmedWord(chars, start, end);
        plural(word);
        pastOrGerund(word);
        finalY(word);
        doubleSuffix(word);
        SUFFIXES.applyTo(word);
        ENDINGS.applyTo(word);
        finalE(word);
        doubleL(word);
        return word.end();
    }

    private static void plural(StemmedWord word) {
        if (word.length() == 4 && word.endsWith("ies")) {
            word.replace(3, "ie");
        } else {
            PLURAL.applyTo(word);
        }
    }

    private static void pastOrGerund(StemmedWord word) {
        if (word.endsWith("ied")) {
            word.replace(3, word.length() == 4 ? "ie" : "i");
        } else if (word.endsWith("eed")) {
            if (word.measure(word.length() - 3) > 0) {
                word.replace(3, "ee");
            }
        } else if (word.endsWith("ed") && word.containsVowel(word.length() - 2)) {
            word.replace(2, "");
            mend(word);
        } else if (word.endsWith("ing") && word.containsVowel(word.length() - 3)) {
            word.replace(3, "");
            mend(word);
        }
    }

    private static void mend(StemmedWord word) {
        if (word.endsWith("at") || word.endsWith("bl") || word.endsWith("iz")) {
            word.replace(0, "e");
        } else if (word.endsWithDoubleConsonant()) {
            if ("lsz".indexOf(word.at(word.length() - 1)) < 0) {
                word.replace(1, "");
            }
        } else if (word.measure(word.length()) == 1 && word.endsWithShortSyllable(word.length())) {
            word.replace(0, "e");
        }
    }

    private static void finalY(StemmedWord word) {
        if (word.endsWith("y") && word.length() > 2 && word.isConsonant(word.length() - 2)) {
            word.replace(1, "i");
        }
    }

    private static void doubleSuffix(StemmedWord word) {
        while (word.endsWith("alli") && word.measure(word.length() - 4) > 0) {
            word.replace(4, "al");
        }
        DOUBLE_SUFFIXES.applyTo(word);
    }

    private static void finalE(StemmedWord word) {
        if (word.endsWith("e")) {
            int stem = word.length() - 1;
            int measure = word.measure(stem);
            if (measure > 1 || (measure == 1 && !word.endsWithShortSyllable(stem))) {
                word.replace(1, "");
            }
        }
    }

    private static void doubleL(StemmedWord word) {
        if (word.endsWith("ll") && word.measure(word.length() - 1) > 1) {
            word.replace(1, "");
        }
    }

    private static StemRules endings() {
        String suffixes = "al ance ence er ic able ible ant ement ment ent ion ou ism ate iti ous ive ize";
        return StemRules.of(Stream.of(suffixes.split(" "))
                .map(suffix -> rule(
                        suffix,
                        "",
                        (word, stem) -> word.measure(stem) > 1
                                && (!suffix.equals("ion") || "st".indexOf(word.at(stem - 1)) >= 0)))
                .toArray(StemRule[]::new));
    }

    /** The new end; 0 where the word is regular. */
    private static int irregular(char[] chars, int start, int end) {
        int letter = end == start ? -1 : chars[start] - 'a';
        if (letter < 0 || letter >= IRREGULAR_BY_LETTER.length) {
            return 0;
        }
        for (char[][] formAndStem : IRREGULAR_BY_LETTER[letter]) {
            char[] form = formAndStem[0];
            if (form.length == end - start && Arrays.equals(form, 0, form.length, chars, start, end)) {
                char[] stem = formAndStem[1];
                System.arraycopy(stem, 0, chars, start, stem.length);
                return start + stem.length;
            }
        }
        return 0;
    }

    private static char[][][][] irregularByLetter() {
        char[][][][] byLetter = new char[26][][][];
        for (int letter = 0; letter < byLetter.length; letter++) {
            String first = String.valueOf((char) ('a' + letter));
            byLetter[letter] = IRREGULAR.stream()
                    .filter(pair -> pair.startsWith(first))
                    .map(pair ->
                            Stream.of(pair.split(" ")).map(String::toCharArray).toArray(char[][]::new))
                    .toArray(char[][][]::new);
        }
        return byLetter;
    }
}
