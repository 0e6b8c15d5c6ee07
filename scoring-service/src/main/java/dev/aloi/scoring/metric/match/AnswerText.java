package dev.aloi.scoring.metric.match;

import dev.aloi.scoring.metric.text.PythonText;
import dev.aloi.scoring.metric.text.WhitespaceTokenizer;
import java.util.List;
import java.util.Set;

/** Short answers as the scripts of SQuAD, QuAC and HELM compare them: case, punctuation, articles and spaces do not count. */
final class AnswerText {
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    private AnswerText() {}

    static String normalized(String text, boolean withArticles) {
        return String.join(" ", words(text, withArticles));
    }

    static List<String> words(String text, boolean withArticles) {
        String bare = withoutPunctuation(PythonText.lower(text));
        return WhitespaceTokenizer.INSTANCE
                .tokenize(withArticles ? bare : withoutArticles(bare))
                .toList();
    }

    static String withoutPunctuation(String text) {
        StringBuilder rest = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!PythonText.isPunctuation(text.charAt(i))) {
                rest.append(text.charAt(i));
            }
        }
        return rest.toString();
    }

    /** An article is a whole run of what Python's regular expressions take for word characters. */
    private static String withoutArticles(String text) {
        StringBuilder rest = new StringBuilder(text.length());
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && PythonText.isWordCharacter(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (end == start) {
                end += Character.charCount(text.codePointAt(end));
                rest.append(text, start, end);
            } else {
                String run = text.substring(start, end);
                rest.append(ARTICLES.contains(run) ? " " : run);
            }
            start = end;
        }
        return rest.toString();
    }
}
