package dev.aloi.contracts.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.aloi.contracts.Event;

/** Topic aloi.catalog.licences. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(value = LicencePublished.class, name = "LicencePublished")})
public sealed interface LicenceEvent extends Event permits LicencePublished {}
