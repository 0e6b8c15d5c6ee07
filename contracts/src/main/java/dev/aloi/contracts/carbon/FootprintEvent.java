package dev.aloi.contracts.carbon;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.aloi.contracts.Event;

/** Topic aloi.carbon.footprints. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(value = RunFootprintEstimated.class, name = "RunFootprintEstimated")})
public sealed interface FootprintEvent extends Event permits RunFootprintEstimated {}
