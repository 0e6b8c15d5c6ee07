package dev.aloi.catalog.evaluation;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.aloi.catalog.outbox.StoredJson;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.runner.FailureCategory;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How many trials of an evaluation may be on their way to APIs. Runners read batches in the order in which they were announced, and keep
 * what they cannot call yet: without a bound an evaluation whose endpoint is slow would be all that they have read.
 *
 * @param trials of all evaluations together, about what a runner can hold
 */
public record CallWindow(int trials) {
    private static final TypeReference<Map<FailureCategory, Integer>> FAILURES = new TypeReference<>() {};

    /** However many evaluations there are, each has enough for its endpoints to be busy between two looks. */
    private static final int LEAST = 512;

    /** @param sharers evaluations with batches for APIs that are not announced yet */
    boolean isOpen(EvaluationEntity evaluation, int sharers) {
        if (evaluation.cancelledAt != null) {
            return true;
        }
        int ended = evaluation.completed
                + StoredJson.read(evaluation.failures, FAILURES).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
        // Outcomes of other candidates are among those that ended; counting them opens the window too far, never too
        // little.
        return evaluation.announcedCalls - ended < Math.max(LEAST, trials / Math.max(1, sharers));
    }

    static boolean calls(EvaluationRequested snapshot) {
        return snapshot.candidates().stream().anyMatch(candidate -> candidate.engine() instanceof Engine.Api);
    }

    /** Indices of the candidates of which batches may be announced. */
    static List<Integer> candidates(EvaluationRequested snapshot, boolean open) {
        return IntStream.range(0, snapshot.candidates().size())
                .filter(index -> open || !isApi(snapshot, index))
                .boxed()
                .toList();
    }

    static int trialsOfCalls(EvaluationRequested snapshot, List<BatchEntity> batches) {
        return batches.stream()
                .filter(batch -> isApi(snapshot, batch.candidate))
                .mapToInt(batch -> batch.lastSample - batch.firstSample)
                .sum();
    }

    private static boolean isApi(EvaluationRequested snapshot, int candidate) {
        return snapshot.candidates().get(candidate).engine() instanceof Engine.Api;
    }
}
