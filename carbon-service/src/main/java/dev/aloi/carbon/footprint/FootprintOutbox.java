package dev.aloi.carbon.footprint;

import dev.aloi.contracts.carbon.Footprint;
import dev.aloi.contracts.carbon.RunFootprintEstimated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Estimates a run and keeps the footprint in the run's row, in one transaction. */
@ApplicationScoped
class FootprintOutbox {
    private static final Logger LOG = Logger.getLogger(FootprintOutbox.class);
    private static final int ROUND = 100;

    private final RunRepository runs;
    private final TrialRepository trials;
    private final FootprintEstimation estimation;
    private final InstantSource clock;

    FootprintOutbox(RunRepository runs, TrialRepository trials, FootprintEstimation estimation, InstantSource clock) {
        this.runs = runs;
        this.trials = trials;
        this.estimation = estimation;
        this.clock = clock;
    }

    /** False when no run waits. */
    @Transactional
    boolean estimateNext() {
        Optional<EndedRun> ended = runs.lockEnded();
        ended.ifPresent(run -> {
            Footprint footprint = estimate(run, trials.of(run.tenant(), run.run()));
            // PostgreSQL keeps microseconds; what is published must be what is read back.
            runs.keep(
                    new RunFootprintEstimated(run.tenant(), run.evaluation(), run.run(), footprint),
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
        });
        return ended.isPresent();
    }

    List<EstimatedRun> unpublished() {
        return runs.unpublished(ROUND);
    }

    void markPublished(EstimatedRun run) {
        runs.markPublished(run.event());
    }

    /** A run that cannot be estimated must not keep the others, nor its evaluation, from ending. */
    private Footprint estimate(EndedRun run, RunUse use) {
        try {
            return estimation.estimate(use, run.plan());
        } catch (IllegalArgumentException | ArithmeticException e) {
            LOG.errorf(e, "Run %s could not be estimated", run.run());
            return FootprintEstimation.unknown("the figures of its trials do not fit together");
        }
    }
}
