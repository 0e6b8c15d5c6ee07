package dev.aloi.scoring.metric.match;

import dev.aloi.scoring.metric.Aggregation;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.metric.TextMetric;
import dev.aloi.scoring.metric.text.Preparation;
import dev.aloi.scoring.metric.text.PythonText;
import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.metric.text.Text;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether the completion is one of the references, character by character. Statistics: 1 or 0.
 *
 * @param strip white space around either does not count
 * @param emptyIsWrong a completion without any character never matches
 */
public record ExactMatch(boolean strip, boolean ignoreCase, boolean ignorePunctuation, boolean emptyIsWrong)
        implements TextMetric {
    @Override
    public String name() {
        return "exactMatch";
    }

    @Override
    public String signature(ReferenceCount references) {
        return "exactMatch|nrefs:%s|case:%s|strip:%s%s%s|agg:mean|impl:aloi-1"
                .formatted(
                        references,
                        ignoreCase ? "lc" : "mixed",
                        strip ? "yes" : "no",
                        ignorePunctuation ? "|punct:no" : "",
                        emptyIsWrong ? "|empty:wrong" : "");
    }

    @Override
    public double scale() {
        return 1;
    }

    @Override
    public Aggregation aggregation() {
        return Aggregation.MEAN;
    }

    @Override
    public int width() {
        return 1;
    }

    @Override
    public Statistics measure(Text completion, References references) {
        boolean refused = emptyIsWrong && completion.value().isEmpty();
        boolean match = !refused && references.prepared(new Accepted(this)).contains(bare(completion));
        return Statistics.of(match ? 1 : 0);
    }

    @Override
    public double score(Statistics statistics) {
        return statistics.at(0);
    }

    private String bare(Text text) {
        String value = strip ? PythonText.strip(text.value()) : text.value();
        value = ignoreCase ? PythonText.lower(value) : value;
        return ignorePunctuation ? AnswerText.withoutPunctuation(value) : value;
    }

    private record Accepted(ExactMatch rule) implements Preparation<Set<String>> {
        @Override
        public Set<String> of(List<Text> references) {
            return references.stream().map(rule::bare).collect(Collectors.toUnmodifiableSet());
        }
    }
}
