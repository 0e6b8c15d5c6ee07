package dev.aloi.contracts.scoring;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.aloi.contracts.Event;

/** Topic aloi.scoring.rankings. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(value = RankingUpdated.class, name = "RankingUpdated")})
public sealed interface RankingEvent extends Event permits RankingUpdated {}
