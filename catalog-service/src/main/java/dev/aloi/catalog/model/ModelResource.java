package dev.aloi.catalog.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.catalog.licence.Licences;
import dev.aloi.catalog.rest.Page;
import dev.aloi.catalog.rest.PageRequest;
import dev.aloi.contracts.catalog.ModelCard;
import dev.aloi.kit.guard.Caller;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/api/models")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ModelResource {
    private final Models models;
    private final Licences licences;
    private final Caller caller;

    ModelResource(Models models, Licences licences, Caller caller) {
        this.models = models;
        this.licences = licences;
        this.caller = caller;
    }

    @GET
    public Page<ModelView> list(@BeanParam ModelQuery query) {
        return models.list(caller.tenant(), ModelFilter.of(query), PageRequest.of(query.page, query.size));
    }

    @GET
    @Path("/{id}")
    public ModelView get(String id) {
        return models.find(caller.tenant(), id).orElseThrow(() -> new ProblemException(Problem.notFound("model", id)));
    }

    /** The tenant's own model; under the identity of a built-in one it takes its place for this tenant. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<ModelView> put(
            String id,
            @RequestBody(content = @Content(schema = @Schema(implementation = ModelCard.class))) @Nullable
                    JsonNode body) {
        if (body == null) {
            throw new ProblemException(Problem.of("invalid-json", 400, "No model", "The body is empty."));
        }
        if (caller.tenant().equals(Licences.BUILT_IN)) {
            throw new ProblemException(
                    Problem.of("built-in", 403, "Built in", "The built-in catalogue changes with the product alone."));
        }
        ModelCard card = new ModelCardReader(licence -> licences.find(licence).isPresent()).read(id, body);
        boolean isNew = models.put(caller.tenant(), card);
        RestResponse.Status status = isNew ? RestResponse.Status.CREATED : RestResponse.Status.OK;
        return ResponseBuilder.create(status, get(id))
                .location(URI.create("/api/models/" + id))
                .build();
    }
}
