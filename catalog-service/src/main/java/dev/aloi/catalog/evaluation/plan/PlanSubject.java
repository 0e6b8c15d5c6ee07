package dev.aloi.catalog.evaluation.plan;

import dev.aloi.catalog.suite.SuiteLengths;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.catalog.ModelCard;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked for, with all that the catalogue knows of it.
 *
 * @param models by identity
 */
public record PlanSubject(EvaluationRequested asked, Map<String, ModelCard> models, SuiteLengths lengths) {
    Optional<ModelCard> model(Candidate candidate) {
        return Optional.ofNullable(candidate.model()).map(id -> models.get(id.value()));
    }
}
