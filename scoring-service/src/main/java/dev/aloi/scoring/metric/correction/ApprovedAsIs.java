package dev.aloi.scoring.metric.correction;

import dev.aloi.scoring.metric.Aggregation;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.metric.text.PythonText;
import dev.aloi.scoring.metric.text.Text;

/** The share of completions that nobody had to change, outer white space aside. Statistics: 1 or 0. */
public record ApprovedAsIs() implements CorrectionMetric {
    @Override
    public String name() {
        return "approvedAsIs";
    }

    @Override
    public String signature(ReferenceCount references) {
        return "approvedAsIs|of:correction|strip:yes|agg:mean|impl:aloi-1";
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
    public Statistics measure(Text completion, Text corrected) {
        return Statistics.of(PythonText.strip(completion.value()).equals(PythonText.strip(corrected.value())) ? 1 : 0);
    }

    @Override
    public double score(Statistics statistics) {
        return statistics.at(0);
    }
}
