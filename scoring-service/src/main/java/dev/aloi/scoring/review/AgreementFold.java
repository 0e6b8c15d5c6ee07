package dev.aloi.scoring.review;

import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.review.Agreement.Coefficient;
import dev.aloi.scoring.review.Agreement.MetricAgreement;
import dev.aloi.scoring.stats.ClusteredCorrelation;
import dev.aloi.scoring.stats.Clusters;
import dev.aloi.scoring.stats.Correlation;
import dev.aloi.scoring.stats.Interval;
import dev.aloi.scoring.trial.AskedMetric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Correlates scores of metrics with judgements of people, completion by completion over all candidates. */
final class AgreementFold {
    private static final double LEVEL = 0.95;

    private final List<AskedMetric> metrics;
    private final ReferenceCount references;
    private final SampleClusters clusters;

    AgreementFold(List<AskedMetric> metrics, ReferenceCount references, SampleClusters clusters) {
        this.metrics = metrics;
        this.references = references;
        this.clusters = clusters;
    }

    Agreement of(List<JudgedTrial> trials) {
        List<MetricAgreement> items = new ArrayList<>();
        for (JudgedBy judgement : JudgedBy.values()) {
            List<MetricAgreement> ofIt = new ArrayList<>();
            for (int i = 0; i < metrics.size(); i++) {
                if (metrics.get(i) instanceof AskedMetric.Known known) {
                    item(judgement, known, i, trials).ifPresent(ofIt::add);
                }
            }
            ofIt.sort(Comparator.comparingDouble(AgreementFold::strength).reversed());
            items.addAll(ofIt);
        }
        int samples = (int) trials.stream().map(JudgedTrial::sample).distinct().count();
        return new Agreement(trials.size(), samples, items);
    }

    /** Empty where the metric and the judgement have no completion in common. */
    private Optional<MetricAgreement> item(
            JudgedBy judgement, AskedMetric.Known asked, int index, List<JudgedTrial> trials) {
        List<JudgedTrial> both = trials.stream()
                .filter(trial -> trial.score(index).isPresent()
                        && trial.judgement(judgement).isPresent())
                .toList();
        if (both.isEmpty()) {
            return Optional.empty();
        }
        double[] scores =
                both.stream().mapToDouble(it -> it.score(index).orElseThrow()).toArray();
        double[] judgements = both.stream()
                .mapToDouble(it -> it.judgement(judgement).orElseThrow())
                .toArray();
        Clusters together = clusters.of(both.stream().map(JudgedTrial::sample).toList());
        Function<Correlation.Kind, @Nullable Coefficient> by =
                kind -> coefficient(new ClusteredCorrelation(kind, scores, judgements, together));
        Metric metric = asked.metric();
        Coefficient spearman = by.apply(Correlation.Kind.SPEARMAN);
        boolean alike = metric.higherIsBetter() == judgement.higherIsBetter();
        return Optional.of(new MetricAgreement(
                judgement,
                asked.spec(),
                metric.signature(references),
                both.size(),
                metric.higherIsBetter(),
                spearman != null && (alike ? spearman.value() < 0 : spearman.value() > 0),
                by.apply(Correlation.Kind.PEARSON),
                spearman,
                by.apply(Correlation.Kind.KENDALL)));
    }

    /** From the metric that follows people best to the one that points the other way; those of which nothing is known last. */
    private static double strength(MetricAgreement item) {
        if (item.spearman() == null) {
            return Double.NEGATIVE_INFINITY;
        }
        double size = Math.abs(item.spearman().value());
        return item.contrary() ? -size : size;
    }

    private static @Nullable Coefficient coefficient(ClusteredCorrelation correlation) {
        Optional<Interval> interval = correlation.interval(LEVEL);
        return correlation
                .value()
                .map(it -> new Coefficient(
                        it.value(),
                        interval.map(Interval::low).orElse(null),
                        interval.map(Interval::high).orElse(null),
                        interval.map(Interval::level).orElse(null),
                        interval.map(Interval::method).orElse(null)))
                .orElse(null);
    }
}
