package dev.aloi.catalog.evaluation;

import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Scenario;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.scoring.EvaluationState;
import dev.aloi.contracts.scoring.TrialCounts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation: what was asked, and how far it is.
 *
 * @param samples that the suite has
 * @param trials of all candidates together
 * @param line the first of the standing evaluations that it is one of; absent: it does not stand
 * @param reusable trials for which earlier ones may stand, if what would complete them is still what it was
 * @param startsAt when its trials go out, at the latest so until a window is chosen; absent where it runs at once
 */
public record EvaluationView(
        EvaluationId evaluation,
        @Nullable String name,
        SuiteVersion suite,
        String suiteName,
        int samples,
        int repetitions,
        List<String> metrics,
        EvaluationState state,
        TrialCounts trials,
        List<Candidate> candidates,
        Scenario scenario,
        Instant requestedAt,
        long seed,
        @Nullable Instant startsAt,
        @Nullable EvaluationId line,
        int reusable) {}
