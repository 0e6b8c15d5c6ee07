package dev.aloi.scoring.trial;

import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.scoring.metric.MetricRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * An evaluation with its metrics ready to measure.
 *
 * @param metrics in the order in which trials keep what they measured; metrics that come later are added at the end
 * @param decisive which of them decides the ranking
 * @param round how often its runs were to be scored: more than once where metrics were added
 */
public record Evaluation(EvaluationRequested request, List<AskedMetric> metrics, int decisive, int round) {
    public static Evaluation of(EvaluationRequested request, MetricRegistry known) {
        return of(request, request.metrics(), 0, 1, known);
    }

    static Evaluation of(
            EvaluationRequested request, List<String> metrics, int decisive, int round, MetricRegistry known) {
        return new Evaluation(
                request,
                metrics.stream().map(spec -> AskedMetric.of(spec, known)).toList(),
                decisive,
                round);
    }

    public EvaluationKey key() {
        return new EvaluationKey(request.tenant(), request.evaluation());
    }

    public AskedMetric deciding() {
        return metrics.get(decisive);
    }

    /** The same ranked by another of its metrics. */
    public Evaluation by(int metric) {
        return new Evaluation(request, metrics, Objects.checkIndex(metric, metrics.size()), round);
    }

    /** Specifications, the deciding one first. */
    public List<String> specs() {
        List<String> specs = new ArrayList<>(stored());
        specs.addFirst(specs.remove(decisive));
        return specs;
    }

    /** Specifications in the order in which trials keep what they measured. */
    public List<String> stored() {
        return metrics.stream().map(AskedMetric::spec).toList();
    }

    /** Place of a metric among the others; -1 where it is not among them. */
    public int indexOf(String spec) {
        return IntStream.range(0, metrics.size())
                .filter(it -> metrics.get(it).spec().equals(spec))
                .findFirst()
                .orElse(-1);
    }

    /** Whether metrics were added after it was requested. */
    public boolean isExtended() {
        return metrics.size() > request.metrics().size();
    }

    /** Whether measuring takes calls to somebody else, which no other evaluation shall wait for. */
    boolean callsOut() {
        return metrics.stream().anyMatch(AskedMetric::callsOut);
    }
}
