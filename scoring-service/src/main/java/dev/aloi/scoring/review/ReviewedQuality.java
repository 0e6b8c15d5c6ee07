package dev.aloi.scoring.review;

import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.scoring.Quality;
import dev.aloi.scoring.metric.Aggregation;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.Metrics;
import dev.aloi.scoring.metric.Range;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.stats.Clusters;
import dev.aloi.scoring.stats.Estimator;
import dev.aloi.scoring.stats.FittingInterval;
import dev.aloi.scoring.stats.Interval;
import dev.aloi.scoring.stats.Missing;
import dev.aloi.scoring.stats.Observations;
import dev.aloi.scoring.stats.Proportion;
import dev.aloi.scoring.stats.Resampling;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** A candidate by one human metric. The reviews of a sample are averaged first. */
final class ReviewedQuality {
    private final HumanMetric human;
    private final Metric metric;
    private final SequencedMap<SampleId, List<Review>> bySample;
    private final Clusters clusters;
    private final Resampling resampling;
    private final Range range;

    /** @param clusters of the samples in their order */
    ReviewedQuality(
            HumanMetric human,
            SequencedMap<SampleId, List<Review>> bySample,
            Clusters clusters,
            Resampling resampling) {
        this.human = human;
        this.metric = human.metric();
        this.bySample = bySample;
        this.clusters = clusters;
        this.resampling = resampling;
        this.range = Metrics.range(metric);
    }

    /** @param expected samples that the suite has */
    Quality of(int expected) {
        if (bySample.isEmpty()) {
            return unscored("nobody has reviewed a completion");
        }
        Observations observed = observed();
        return observed.count() == 0
                ? unscored("every completion that was reviewed was rejected without a correction")
                : scored(observed, expected);
    }

    private Quality unscored(String reason) {
        return new Quality.Unscored(human.name(), human.signature(), reason);
    }

    private Quality scored(Observations observed, int expected) {
        Interval interval =
                new FittingInterval(resampling, isMean(), range.lowest(), range.highest()).of(observed, clusters);
        double value = observed.value().orElseThrow();
        return new Quality.Scored(
                human.name(),
                human.signature(),
                value,
                interval.low(),
                interval.high(),
                interval.level(),
                interval.method(),
                scores(measured()).value().orElseThrow(),
                observed.count(),
                expected,
                metric.higherIsBetter(),
                metric.scale(),
                missing(),
                unseen(observed, value),
                null);
    }

    private boolean isMean() {
        return metric.aggregation() != Aggregation.CORPUS;
    }

    private Observations observed() {
        Estimator estimator = isMean() ? Estimator.mean() : (sums, _) -> metric.score(Statistics.of(sums));
        Observations observed = new Observations(bySample.size(), metric.width(), estimator);
        List<List<Statistics>> measured = measured();
        for (int sample = 0; sample < measured.size(); sample++) {
            if (!measured.get(sample).isEmpty()) {
                observed.put(sample, mean(measured.get(sample)));
            }
        }
        return observed;
    }

    /** Sample by sample. */
    private List<List<Statistics>> measured() {
        return bySample.values().stream()
                .map(reviews -> reviews.stream()
                        .map(human.of())
                        .flatMap(Optional::stream)
                        .toList())
                .toList();
    }

    private Observations scores(List<List<Statistics>> measured) {
        Observations scores = new Observations(measured.size(), 1, Estimator.mean());
        for (int i = 0; i < measured.size(); i++) {
            List<Statistics> ofIt = measured.get(i).stream()
                    .map(it -> Statistics.of(metric.sampleScore(it)))
                    .toList();
            if (!ofIt.isEmpty()) {
                scores.put(i, mean(ofIt));
            }
        }
        return scores;
    }

    /** Reviews that told nothing of what would have been right: they are counted, and not taken for anything. */
    private Quality.@Nullable Missing missing() {
        Missing missing = Missing.of(
                scores(bySample.values().stream()
                        .flatMap(List::stream)
                        .map(review -> human.of().apply(review).stream().toList())
                        .toList()),
                range.lowest(),
                range.highest());
        if (missing.missing() == 0) {
            return null;
        }
        double worst = metric.higherIsBetter() ? missing.lowest() : missing.highest();
        double best = metric.higherIsBetter() ? missing.highest() : missing.lowest();
        return new Quality.Missing(missing.missing(), missing.expected(), finite(worst), finite(best));
    }

    private static @Nullable Double finite(double bound) {
        return Double.isFinite(bound) ? bound : null;
    }

    private @Nullable Double unseen(Observations observed, double value) {
        return isMean() && (value == range.lowest() || value == range.highest())
                ? Proportion.ruleOfThree(clusters.only(observed::isPresent).count())
                : null;
    }

    private static double[] mean(List<Statistics> measured) {
        double[] sum = Statistics.sum(measured, measured.getFirst().width()).toArray();
        return Arrays.stream(sum).map(it -> it / measured.size()).toArray();
    }
}
