package dev.aloi.scoring.ranking;

import dev.aloi.kit.problem.ProblemException;
import dev.aloi.scoring.trial.AskedMetric;
import dev.aloi.scoring.trial.Evaluation;
import dev.aloi.scoring.trial.EvaluationKey;
import dev.aloi.scoring.trial.Recent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What rankings do not carry: all pairs by any metric, and everything that was drawn. It depends on the trials alone, which have all
 * ended, so that it is computed when somebody asks and kept at hand; one at a time, because some of it takes all that a
 * processor has. Not in a transaction: whoever waits for its turn holds no connection.
 */
@ApplicationScoped
class Analyses {
    private static final int PAIRS_AT_HAND = 200;
    private static final int DRAWS_AT_HAND = 12;

    private final EndedRuns runs;
    private final Recent<Key, PairTable> pairs = new Recent<>(PAIRS_AT_HAND);
    private final Recent<Key, Weighed> draws = new Recent<>(DRAWS_AT_HAND);
    private final Object turn = new Object();

    Analyses(EndedRuns runs) {
        this.runs = runs;
    }

    /** By each of its metrics that are known, in the order of the places. */
    List<PairTable> pairs(Evaluation evaluation, List<Integer> metrics) {
        List<Integer> known = metrics.stream()
                .filter(it -> evaluation.metrics().get(it) instanceof AskedMetric.Known)
                .toList();
        synchronized (turn) {
            List<Integer> missing = known.stream()
                    .filter(it -> pairs.get(key(evaluation, it)).isEmpty())
                    .toList();
            List<MetricTable> tables = missing.isEmpty() ? List.of() : runs.tables(evaluation, missing);
            IntStream.range(0, tables.size())
                    .forEach(i -> pairs.put(
                            key(evaluation, missing.get(i)),
                            PairTable.of(
                                    tables.get(i),
                                    tables.get(i)
                                            .comparisons(runs.fold(evaluation).resampling()))));
            return known.stream()
                    .map(it -> pairs.get(key(evaluation, it)).orElseThrow())
                    .toList();
        }
    }

    /**
     * By approximate randomisation instead of the test that fits.
     *
     * @throws ProblemException where that would take too long, or samples belong together
     */
    PairTable randomised(Evaluation evaluation, int metric) {
        synchronized (turn) {
            MetricTable table = runs.tables(evaluation, List.of(metric)).getFirst();
            return Randomisation.of(table, runs.fold(evaluation).resampling());
        }
    }

    /** The evaluation's deciding metric, and how long trials took; empty where nobody is ranked. */
    Optional<Weighed> draws(Evaluation evaluation) {
        Key key = key(evaluation, evaluation.decisive());
        Optional<Weighed> known = draws.get(key);
        if (known.isPresent()) {
            return known;
        }
        synchronized (turn) {
            Optional<Weighed> drawn = draws.get(key)
                    .or(() -> runs.fold(evaluation)
                            .rankable(runs.summaries(evaluation, Map.of()))
                            .map(RankedRuns::weighed));
            drawn.ifPresent(it -> draws.put(key, it));
            return drawn;
        }
    }

    private static Key key(Evaluation evaluation, int metric) {
        return new Key(evaluation.key(), evaluation.metrics().get(metric).spec());
    }

    private record Key(EvaluationKey evaluation, String metric) {}
}
