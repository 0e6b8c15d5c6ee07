package dev.aloi.scoring.metric.match;

import dev.aloi.scoring.metric.text.PythonText;
import dev.aloi.scoring.metric.text.References;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Verdicts that are 1 or 0: the best over the references. */
public final class Answers {
    /** HELM's pattern for a number, with Python's digits. */
    private static final Pattern NUMBER = Pattern.compile("-?[\\p{Nd},]+(?:[^\\n]\\p{Nd}+)?");

    private Answers() {}

    /** Equal but for case, punctuation, articles and spaces. */
    public static Verdict quasiExact(AnswerRules rules) {
        return (completion, references) -> {
            if (rules == AnswerRules.HELM && completion.value().isEmpty()) {
                return 0;
            }
            String answer = AnswerText.normalized(completion.value(), false);
            return any(
                    rules.accepted(references),
                    it -> AnswerText.normalized(it, false).equals(answer));
        };
    }

    /** The same with articles counted, as HELM's quasi_leave_articles_exact_match. */
    public static Verdict quasiExactWithArticles() {
        return helm((answer, reference) ->
                AnswerText.normalized(answer, true).equals(AnswerText.normalized(reference, true)));
    }

    /** The completion begins with a reference. */
    public static Verdict prefix(boolean normalized) {
        return normalized
                ? helm((answer, reference) ->
                        AnswerText.normalized(answer, false).startsWith(AnswerText.normalized(reference, false)))
                : helm((answer, reference) -> PythonText.strip(answer).startsWith(PythonText.strip(reference)));
    }

    /** What stands after the last space is equal, as HELM's exact_match_indicator. */
    public static Verdict lastWord() {
        return best((answer, reference) -> exact(afterLastSpace(answer), afterLastSpace(reference)));
    }

    /** The last numbers are equal, character by character but for commas, as HELM's final_number_exact_match. */
    public static Verdict lastNumber() {
        return best((answer, reference) -> exact(lastNumber(answer), lastNumber(reference)));
    }

    /** What follows the last mark of an answer in gsm8k is equal, as lm-evaluation-harness compares it. */
    public static Verdict gsm8k() {
        return best((answer, reference) -> afterMark(answer).equals(afterMark(reference)));
    }

    private static String afterMark(String text) {
        String bare = text.replace(",", "").replace("$", "");
        int mark = bare.lastIndexOf("#### ");
        return PythonText.lower(mark < 0 ? bare : bare.substring(mark + "#### ".length()));
    }

    /** A reference stands in the completion. */
    public static Verdict contains(boolean ignoreCase) {
        return (completion, references) -> {
            String text = ignoreCase ? completion.value().toLowerCase(Locale.ROOT) : completion.value();
            return any(texts(references), it -> text.contains(ignoreCase ? it.toLowerCase(Locale.ROOT) : it));
        };
    }

    private static Verdict helm(BiPredicate<String, String> rule) {
        return best((answer, reference) -> !answer.isEmpty() && rule.test(answer, reference));
    }

    private static Verdict best(BiPredicate<String, String> rule) {
        return (completion, references) -> any(texts(references), it -> rule.test(completion.value(), it));
    }

    private static boolean exact(String answer, String reference) {
        return !answer.isEmpty() && PythonText.strip(answer).equals(PythonText.strip(reference));
    }

    private static String afterLastSpace(String text) {
        return PythonText.strip(text.substring(text.lastIndexOf(' ') + 1));
    }

    private static String lastNumber(String text) {
        Matcher matcher = NUMBER.matcher(text);
        String last = "";
        while (matcher.find()) {
            last = matcher.group();
        }
        return last.replace(",", "");
    }

    static List<String> texts(References references) {
        return references.prepared(AnswerRules.VALUES);
    }

    private static double any(List<String> references, Predicate<String> rule) {
        return references.stream().anyMatch(rule) ? 1 : 0;
    }
}
