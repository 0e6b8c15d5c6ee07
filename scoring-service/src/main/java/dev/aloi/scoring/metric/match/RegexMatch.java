package dev.aloi.scoring.metric.match;

import dev.aloi.scoring.metric.UnmeasuredException;
import dev.aloi.scoring.metric.UnmeasuredException.Category;
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
            var matcher = pattern.matcher(new Limited(
                    completion.value(), new int[1], 0, completion.value().length()));
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

    /** A text that may be read only so often, since some expressions take time that grows exponentially. */
    private static final class Limited implements CharSequence {
        private static final int MOST_READS = 20_000_000;

        private final String text;
        private final int[] reads;
        private final int from;
        private final int to;

        Limited(String text, int[] reads, int from, int to) {
            this.text = text;
            this.reads = reads;
            this.from = from;
            this.to = to;
        }

        @Override
        public int length() {
            return to - from;
        }

        @Override
        public char charAt(int index) {
            if (++reads[0] > MOST_READS) {
                throw new UnmeasuredException(
                        Category.UNFIT_REFERENCE, "a reference is a regular expression that takes too long");
            }
            return text.charAt(from + index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Limited(text, reads, from + start, from + end);
        }

        @Override
        public String toString() {
            return text.substring(from, to);
        }
    }
}
