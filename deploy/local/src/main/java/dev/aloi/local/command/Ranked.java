package dev.aloi.local.command;

import dev.aloi.contracts.scoring.EvaluationState;
import dev.aloi.scoring.ranking.Contradiction;
import java.net.URI;
import java.util.List;

/**
 * An evaluation that has ended.
 *
 * @param ranking as the service wrote it
 * @param contradictions of its metrics
 * @param page that shows it
 */
record Ranked(String ranking, List<Contradiction> contradictions, EvaluationState state, URI page) {
    int exitCode() {
        return state == EvaluationState.COMPLETED ? ExitCode.OK : ExitCode.FAILED;
    }
}
