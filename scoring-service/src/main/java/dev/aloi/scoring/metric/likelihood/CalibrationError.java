package dev.aloi.scoring.metric.likelihood;

import dev.aloi.scoring.metric.Aggregation;
import dev.aloi.scoring.metric.Completion;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.Need;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.metric.Summing;
import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.stats.Calibration;
import dev.aloi.scoring.stats.EqualMassBins;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Expected calibration error over bins of equally many samples (Guo et al. 2017, Kumar et al. 2019; HELM's ece_10_bin): how
 * far the model's belief in its likeliest answer lies from how often that is right. Statistics: one, the belief, the credit.
 */
public record CalibrationError(int bins, Weighing weighing) implements Metric {
    private static final int WIDTH = 3;
    private static final int BELIEF = 1;
    private static final int CREDIT = 2;

    @Override
    public String name() {
        return "ece";
    }

    @Override
    public String signature(ReferenceCount references) {
        return "ece|nrefs:%s|bins:%d|mass:equal|norm:%s|agg:corpus|impl:aloi-1"
                .formatted(references, bins, weighing.label());
    }

    @Override
    public boolean higherIsBetter() {
        return false;
    }

    @Override
    public double scale() {
        return 1;
    }

    @Override
    public Aggregation aggregation() {
        return Aggregation.CORPUS;
    }

    @Override
    public Set<Need> needs() {
        return EnumSet.of(Need.LIKELIHOODS, Need.REFERENCES);
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public Statistics measure(Completion completion, References references) {
        Choice choice = Choice.of(completion, references);
        double belief = Arrays.stream(choice.probabilities(weighing)).max().orElseThrow();
        return Statistics.of(1, belief, choice.credit(weighing));
    }

    /** In a single bin. */
    @Override
    public double score(Statistics summed) {
        return Math.abs(summed.at(BELIEF) - summed.at(CREDIT)) / summed.at(0);
    }

    @Override
    public Summing summing(Collection<Statistics> all) {
        double[] beliefs = all.stream().mapToDouble(it -> it.at(BELIEF)).toArray();
        return beliefs.length == 0 ? this : new Binned(EqualMassBins.of(beliefs, bins));
    }

    @Override
    public Optional<String> caution(int samples) {
        return samples >= Calibration.RELIABLE_FROM
                ? Optional.empty()
                : Optional.of("%d samples say little: a calibration error is mostly noise below %d"
                        .formatted(samples, Calibration.RELIABLE_FROM));
    }

    /** The statistics of each bin, one after the other. */
    private record Binned(EqualMassBins edges) implements Summing {
        @Override
        public int width() {
            return WIDTH * edges.count();
        }

        @Override
        public Statistics row(Statistics one) {
            double[] row = new double[width()];
            one.addTo(row, WIDTH * edges.bin(one.at(BELIEF)));
            return Statistics.of(row);
        }

        @Override
        public double score(Statistics summed) {
            double distance = 0;
            double samples = 0;
            for (int bin = 0; bin < summed.width(); bin += WIDTH) {
                distance += Math.abs(summed.at(bin + BELIEF) - summed.at(bin + CREDIT));
                samples += summed.at(bin);
            }
            return distance / samples;
        }
    }
}
