package dev.aloi.contracts.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.aloi.contracts.Event;

/** Topic aloi.catalog.samples: read by scoring only, because it carries references. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(value = SamplePublished.class, name = "SamplePublished")})
public sealed interface SampleEvent extends Event permits SamplePublished {}
