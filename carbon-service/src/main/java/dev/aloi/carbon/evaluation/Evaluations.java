package dev.aloi.carbon.evaluation;

import dev.aloi.carbon.deferral.Deferrals;
import dev.aloi.carbon.run.RunRepository;
import dev.aloi.contracts.catalog.EvaluationCancelled;
import dev.aloi.contracts.catalog.EvaluationEvent;
import dev.aloi.contracts.catalog.EvaluationRequested;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;

/** Keeps of a request what its runs are weighed by and how long it may wait, in one transaction. */
@ApplicationScoped
class Evaluations {
    private final RunRepository runs;
    private final Deferrals deferrals;

    Evaluations(RunRepository runs, Deferrals deferrals) {
        this.runs = runs;
        this.deferrals = deferrals;
    }

    @Transactional
    void add(List<EvaluationEvent> events) {
        List<EvaluationRequested> requested =
                events.stream().flatMap(Evaluations::requested).toList();
        runs.plan(requested);
        requested.forEach(deferrals::add);
    }

    /** A cancelled evaluation needs nothing here: its trials end with TrialFailed as any others do. */
    private static Stream<EvaluationRequested> requested(EvaluationEvent event) {
        return switch (event) {
            case EvaluationRequested requested -> Stream.of(requested);
            case EvaluationCancelled _ -> Stream.empty();
        };
    }
}
