package dev.aloi.contracts.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.aloi.contracts.Event;
import dev.aloi.contracts.id.EvaluationId;

/** Topic aloi.catalog.standings: what has become of the winner of a standing evaluation. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = WinnerChanged.class, name = "WinnerChanged"),
    @JsonSubTypes.Type(value = LeadLost.class, name = "LeadLost")
})
public sealed interface StandingEvent extends Event permits WinnerChanged, LeadLost {
    /** The first evaluation of its line. */
    EvaluationId line();

    /** Whose ranking tells it. */
    EvaluationId evaluation();

    /** Of that ranking. */
    long revision();

    @Override
    default String key() {
        return tenant() + "/" + line();
    }

    @Override
    default String subject() {
        return evaluation() + "/" + revision();
    }
}
