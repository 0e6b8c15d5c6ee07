package dev.aloi.scoring.metric.match;

import dev.aloi.scoring.metric.UnmeasuredException;
import dev.aloi.scoring.metric.UnmeasuredException.Category;
import dev.aloi.scoring.metric.text.LimitedText;
import dev.aloi.scoring.metric.text.Preparation;
import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.metric.text.Text;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Whether a reference, read as a regular expression, matches the completion.
 *
 * @param whole all of the completion, not just some part of it
 */
public record RegexMatch(boolean whole, boolean ignoreCase) implements Verdict {
    @Override
    public double on(Text completion, References references) {
        for (Pattern pattern : references.prepared(new Compiling(ignoreCase))) {
            var matcher = pattern.matcher(
                    LimitedText.of(completion.value(), "a reference is a regular expression that takes too long"));
            if (whole ? matcher.matches() : matcher.find()) {
                return 1;
            }
        }
        return 0;
    }

    private record Compiling(boolean ignoreCase) implements Preparation<List<Pattern>> {
        @Override
        public List<Pattern> of(List<Text> references) {
            int flags = Pattern.UNICODE_CHARACTER_CLASS
                    | (ignoreCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
            try {
                return references.stream()
                        .map(text -> Pattern.compile(text.value(), flags))
                        .toList();
            } catch (PatternSyntaxException e) {
                // without the expression: references are confidential
                throw new UnmeasuredException(
                        Category.UNFIT_REFERENCE,
                        "a reference is no regular expression: %s at %d".formatted(e.getDescription(), e.getIndex()));
            }
        }
    }
}
