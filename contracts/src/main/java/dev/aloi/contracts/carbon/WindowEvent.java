package dev.aloi.contracts.carbon;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.aloi.contracts.Event;

/** Topic aloi.carbon.windows. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(value = WindowChosen.class, name = "WindowChosen")})
public sealed interface WindowEvent extends Event permits WindowChosen {}
