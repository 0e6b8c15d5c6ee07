package dev.aloi.contracts.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.aloi.contracts.Event;

/** Topic aloi.catalog.models. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ModelPublished.class, name = "ModelPublished"),
    @JsonSubTypes.Type(value = ModelWithdrawn.class, name = "ModelWithdrawn")
})
public sealed interface ModelEvent extends Event permits ModelPublished, ModelWithdrawn {}
