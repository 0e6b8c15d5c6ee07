package dev.aloi.runner.call;

import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.runner.TrialsRequested;
import java.util.Set;

/**
 * What a runner that was lost, or gave its place up, did of a batch.
 *
 * @param told trials whose outcomes the broker has, each with its tenant
 * @param begun batches for which calls had begun, each with its tenant
 */
record Resumption(Set<String> told, Set<String> begun) {
    /** Of a batch that no runner had before. */
    static final Resumption NOTHING = new Resumption(Set.of(), Set.of());

    static String key(String tenant, String subject) {
        return tenant + " " + subject;
    }

    boolean isTold(TrialsRequested batch, TrialId trial) {
        return told.contains(key(batch.tenant().value(), trial.toString()));
    }

    /** True where a call for a trial without an outcome may have been made. */
    boolean isBegun(TrialsRequested batch) {
        return begun.contains(key(batch.tenant().value(), batch.batch().value()));
    }
}
