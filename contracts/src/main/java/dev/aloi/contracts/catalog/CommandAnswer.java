package dev.aloi.contracts.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.aloi.contracts.Event;
import dev.aloi.contracts.id.CommandId;

/** Topic aloi.catalog.answers: what came of a command. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CommandAccepted.class, name = "CommandAccepted"),
    @JsonSubTypes.Type(value = CommandRefused.class, name = "CommandRefused")
})
public sealed interface CommandAnswer extends Event permits CommandAccepted, CommandRefused {
    CommandId command();

    @Override
    default String key() {
        return tenant() + "/" + command();
    }

    @Override
    default String subject() {
        return key();
    }
}
