package dev.aloi.local.command;

import dev.aloi.contracts.scoring.EvaluationState;
import java.net.URI;

/**
 * An evaluation that has ended.
 *
 * @param ranking as the service wrote it
 * @param page that shows it
 */
record Ranked(String ranking, EvaluationState state, URI page) {
    int exitCode() {
        return state == EvaluationState.COMPLETED ? ExitCode.OK : ExitCode.FAILED;
    }
}
