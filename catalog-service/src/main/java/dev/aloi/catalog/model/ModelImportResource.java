package dev.aloi.catalog.model;

import dev.aloi.catalog.history.Change;
import dev.aloi.catalog.licence.Licences;
import dev.aloi.catalog.model.source.CardImport;
import dev.aloi.catalog.model.source.Drafts;
import dev.aloi.contracts.id.ModelId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.kit.guard.Caller;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;

/** Models brought in from files of others. */
@Path("/api/models/imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ModelImportResource {
    private final Models models;
    private final Licences licences;
    private final InstantSource clock;
    private final Caller caller;

    ModelImportResource(Models models, Licences licences, InstantSource clock, Caller caller) {
        this.models = models;
        this.licences = licences;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * What an import changes.
     *
     * @param applied whether it is done; otherwise it is what would be done
     * @param unchanged models that the files say nothing new of
     * @param passed what was left out, and why
     */
    public record ImportView(boolean applied, List<ChangedModel> models, int unchanged, List<Drafts.Passed> passed) {}

    /** @param isNew whether the tenant did not see a model of this identity before */
    public record ChangedModel(ModelId model, boolean isNew, List<Change> changes) {}

    /** With {@code dryRun} the changes are shown and nothing is kept. A fault in one file keeps all of them out. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public ImportView bringIn(@BeanParam ModelImportForm form) throws IOException {
        TenantId tenant = caller.tenant();
        ModelPublication.requireOwner(tenant);
        CardImport.Plan plan = new CardImport(
                        id -> models.find(tenant, id),
                        licence -> licences.find(tenant, licence).isPresent())
                .plan(form.request(clock.instant()));
        if (!plan.faults().isEmpty()) {
            throw new ProblemException(Problem.invalid("invalid-import", "The files are not valid", plan.faults()));
        }
        List<CardImport.Proposed> changed = plan.models().stream()
                .filter(model -> !model.changes().isEmpty())
                .toList();
        if (!form.dryRun && !changed.isEmpty()) {
            models.put(tenant, changed.stream().map(CardImport.Proposed::card).toList());
        }
        return new ImportView(
                !form.dryRun,
                changed.stream()
                        .map(model -> new ChangedModel(model.card().id(), model.isNew(), model.changes()))
                        .toList(),
                plan.models().size() - changed.size(),
                plan.passed());
    }
}
