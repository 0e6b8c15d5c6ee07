package dev.aloi.runner.call;

import dev.aloi.contracts.runner.TrialsRequested;

/** Brings a batch to its end as a consumer does. */
final class WholeBatch {
    private WholeBatch() {}

    static void execute(CallExecution execution, TrialsRequested batch, Resumption past, int partition) {
        execution.take(batch, () -> batch, past, partition).ifPresent(execution::run);
    }
}
