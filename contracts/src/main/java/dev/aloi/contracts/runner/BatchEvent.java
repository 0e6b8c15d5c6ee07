package dev.aloi.contracts.runner;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.aloi.contracts.Event;

/** Topic aloi.runner.batches: what runners began, for the runner that goes on after one is lost. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes(@JsonSubTypes.Type(value = BatchBegun.class, name = "BatchBegun"))
public sealed interface BatchEvent extends Event permits BatchBegun {}
