package dev.aloi.contracts.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.aloi.contracts.Event;
import dev.aloi.contracts.id.CommandId;

/** Topic aloi.catalog.commands: what others ask the catalogue to do; the fact is that it was asked. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PublishModel.class, name = "PublishModel"),
    @JsonSubTypes.Type(value = RequestEvaluation.class, name = "RequestEvaluation")
})
public sealed interface CatalogCommand extends Event permits PublishModel, RequestEvaluation {
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
