package dev.aloi.scoring.metric.match;

import dev.aloi.scoring.metric.Aggregation;
import dev.aloi.scoring.metric.Need;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.metric.TextMetric;
import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.metric.text.Text;
import java.util.Objects;
import java.util.Set;

/**
 * The mean of verdicts on single completions. Statistics: the verdict.
 *
 * @param settings what the verdict depends on, as the signature tells it
 */
public record MeanVerdict(String name, String settings, Verdict verdict) implements TextMetric {
    @Override
    public String signature(ReferenceCount references) {
        return "%s|nrefs:%s|%s|agg:mean|impl:aloi-1".formatted(name, references, settings);
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
    public Set<Need> needs() {
        return verdict.needs();
    }

    @Override
    public int width() {
        return 1;
    }

    @Override
    public Statistics measure(Text completion, References references) {
        return Statistics.of(verdict.on(completion, references));
    }

    @Override
    public double score(Statistics statistics) {
        return statistics.at(0);
    }

    /** What its signature tells is all that a verdict depends on. */
    @Override
    public boolean equals(Object other) {
        return other instanceof MeanVerdict that && name.equals(that.name) && settings.equals(that.settings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, settings);
    }
}
