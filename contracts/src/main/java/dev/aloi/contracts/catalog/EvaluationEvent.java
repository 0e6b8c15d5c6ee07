package dev.aloi.contracts.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.aloi.contracts.Event;

/** Topic aloi.catalog.evaluations. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EvaluationRequested.class, name = "EvaluationRequested"),
    @JsonSubTypes.Type(value = EvaluationCancelled.class, name = "EvaluationCancelled")
})
public sealed interface EvaluationEvent extends Event permits EvaluationRequested, EvaluationCancelled {}
