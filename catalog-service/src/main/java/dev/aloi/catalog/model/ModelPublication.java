package dev.aloi.catalog.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.catalog.history.Revisions;
import dev.aloi.catalog.licence.Licences;
import dev.aloi.catalog.model.read.CardReader;
import dev.aloi.contracts.catalog.ModelCard;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.kit.problem.Fault;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Takes a tenant's own model in, whichever way it comes. */
@ApplicationScoped
public class ModelPublication {
    private final Models models;
    private final Licences licences;

    ModelPublication(Models models, Licences licences) {
        this.models = models;
        this.licences = licences;
    }

    /**
     * Under the identity of a built-in model it takes that one's place for this tenant. Fails with a problem that names every fault.
     *
     * @return whether the tenant had no model of its own of this identity
     */
    public boolean publish(TenantId tenant, String id, JsonNode body) {
        requireOwner(tenant);
        ModelCard card = read(tenant, id, body);
        boolean isNew = !models.owns(tenant, id);
        models.put(tenant, List.of(card));
        return isNew;
    }

    static void requireOwner(TenantId tenant) {
        if (tenant.equals(Revisions.BUILT_IN)) {
            throw new ProblemException(
                    Problem.of("built-in", 403, "Built in", "The built-in catalogue changes with the product alone."));
        }
    }

    private ModelCard read(TenantId tenant, String id, JsonNode body) {
        List<Fault> faults = new ArrayList<>();
        if (!body.isObject()) {
            faults.add(Fault.ofField("", "must be a JSON object"));
        }
        ModelCard card = new CardReader(
                        licence -> licences.find(tenant, licence).isPresent(), null)
                .read(id, body, "", (field, message) -> faults.add(Fault.ofField(field, message)));
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.invalid("invalid-model", "The model is not valid", faults));
        }
        return card;
    }
}
