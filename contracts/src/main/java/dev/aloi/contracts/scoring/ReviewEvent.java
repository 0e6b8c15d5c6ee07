package dev.aloi.contracts.scoring;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.aloi.contracts.Event;

/** Topic aloi.scoring.reviews. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(value = ReviewRecorded.class, name = "ReviewRecorded")})
public sealed interface ReviewEvent extends Event permits ReviewRecorded {}
