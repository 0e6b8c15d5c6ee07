package dev.aloi.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.aloi.contracts.id.TenantId;

/** A fact that has happened. Equal facts have equal identities, so that a fact told twice is known to be the same. */
public interface Event {
    TenantId tenant();

    /** The Kafka key: events of one key keep their order. */
    @JsonIgnore
    String key();

    /** What the event is about, within its type: together with the type it makes the CloudEvents id. */
    @JsonIgnore
    String subject();
}
