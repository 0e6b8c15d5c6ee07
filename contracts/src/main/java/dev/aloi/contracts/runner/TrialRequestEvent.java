package dev.aloi.contracts.runner;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.aloi.contracts.Event;

/** Topics aloi.catalog.trials.&lt;pool&gt;. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(value = TrialsRequested.class, name = "TrialsRequested")})
public sealed interface TrialRequestEvent extends Event permits TrialsRequested {}
