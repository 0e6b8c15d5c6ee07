package dev.aloi.scoring.metric.match;

import dev.aloi.scoring.metric.Aggregation;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.metric.Statistics;
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
 */
public record ExactMatch(boolean strip) implements Metric {
    @Override
    public String name() {
        return "exactMatch";
    }

    @Override
    public String signature(ReferenceCount references) {
        return "exactMatch|nrefs:%s|case:mixed|strip:%s|agg:mean|impl:aloi-1"
                .formatted(references, strip ? "yes" : "no");
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
        boolean match = references.prepared(new Accepted(strip)).contains(bare(completion, strip));
        return Statistics.of(match ? 1 : 0);
    }

    @Override
    public double score(Statistics statistics) {
        return statistics.at(0);
    }

    private static String bare(Text text, boolean strip) {
        return strip ? PythonText.strip(text.value()) : text.value();
    }

    private record Accepted(boolean strip) implements Preparation<Set<String>> {
        @Override
        public Set<String> of(List<Text> references) {
            return references.stream().map(text -> bare(text, strip)).collect(Collectors.toUnmodifiableSet());
        }
    }
}
