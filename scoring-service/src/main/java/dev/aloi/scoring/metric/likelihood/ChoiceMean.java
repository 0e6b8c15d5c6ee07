package dev.aloi.scoring.metric.likelihood;

import dev.aloi.scoring.metric.Aggregation;
import dev.aloi.scoring.metric.Completion;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.Need;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.metric.text.References;
import java.util.EnumSet;
import java.util.Set;

/** The mean of what each choice of an answer is worth. Statistics: that worth. */
public record ChoiceMean(String name, Worth worth, Weighing weighing) implements Metric {
    /** What is asked of a choice. */
    public enum Worth {
        /** Whether the likeliest answer is right: equal to lm-evaluation-harness' acc and acc_norm but that ties share. */
        ACCURACY,
        /** Brier (1950): squared distances of belief and truth over all answers, equal to lm-evaluation-harness' brier_score. */
        BRIER
    }

    @Override
    public String signature(ReferenceCount references) {
        return "%s|nrefs:%s|norm:%s|%sagg:mean|impl:aloi-1"
                .formatted(name, references, weighing.label(), worth == Worth.ACCURACY ? "ties:share|" : "");
    }

    @Override
    public boolean higherIsBetter() {
        return worth == Worth.ACCURACY;
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
        return EnumSet.of(Need.LIKELIHOODS, Need.REFERENCES);
    }

    @Override
    public int width() {
        return 1;
    }

    @Override
    public Statistics measure(Completion completion, References references) {
        Choice choice = Choice.of(completion, references);
        return Statistics.of(
                switch (worth) {
                    case ACCURACY -> choice.credit(weighing);
                    case BRIER -> brier(choice);
                });
    }

    /** Several right answers share the truth. */
    private double brier(Choice choice) {
        double[] beliefs = choice.probabilities(weighing);
        double sum = 0;
        for (int i = 0; i < beliefs.length; i++) {
            double truth = choice.right().contains(i) ? 1.0 / choice.right().size() : 0;
            sum += (beliefs[i] - truth) * (beliefs[i] - truth);
        }
        return sum;
    }

    @Override
    public double score(Statistics statistics) {
        return statistics.at(0);
    }
}
