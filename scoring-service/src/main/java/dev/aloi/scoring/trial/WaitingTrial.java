package dev.aloi.scoring.trial;

import dev.aloi.contracts.id.TrialId;
import java.util.List;

/** A trial that can be scored now and was not. */
record WaitingTrial(EvaluationKey evaluation, TrialId trial, String completion, List<String> references) {
    @Override
    public String toString() {
        return "WaitingTrial " + trial;
    }
}
