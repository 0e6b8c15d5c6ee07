package dev.aloi.contracts.runner;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.aloi.contracts.Event;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TrialId;

/** Topic aloi.runner.trials: each trial has exactly one terminal outcome, whoever tells it and however often. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TrialCompleted.class, name = "TrialCompleted"),
    @JsonSubTypes.Type(value = TrialFailed.class, name = "TrialFailed"),
    @JsonSubTypes.Type(value = TrialReused.class, name = "TrialReused")
})
public sealed interface TrialEvent extends Event permits TrialCompleted, TrialFailed, TrialReused {
    EvaluationId evaluation();

    TrialId trial();

    @Override
    default String key() {
        return trial().run().value();
    }

    @Override
    default String subject() {
        return trial().toString();
    }
}
