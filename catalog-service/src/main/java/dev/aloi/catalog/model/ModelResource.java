package dev.aloi.catalog.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.catalog.history.HistoryEntry;
import dev.aloi.catalog.history.Revision;
import dev.aloi.catalog.licence.AskedUse;
import dev.aloi.catalog.licence.VerdictView;
import dev.aloi.catalog.rest.Moment;
import dev.aloi.catalog.rest.PageRequest;
import dev.aloi.contracts.catalog.Endpoint;
import dev.aloi.contracts.catalog.ModelCard;
import dev.aloi.contracts.catalog.ModelUse;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.kit.guard.Caller;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
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
    private final ModelListing listing;
    private final ModelPublication publication;
    private final Caller caller;

    ModelResource(Models models, ModelListing listing, ModelPublication publication, Caller caller) {
        this.models = models;
        this.listing = listing;
        this.publication = publication;
        this.caller = caller;
    }

    /**
     * @param facets whether to count the values of every attribute
     * @param reasons whether to tell the facts by which each model answers
     * @param asOf a moment: the catalogue as it was then
     */
    @GET
    public ModelList list(
            UriInfo address,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @QueryParam("facets") boolean facets,
            @QueryParam("reasons") boolean reasons,
            @QueryParam("asOf") @Nullable String asOf) {
        return listing.list(
                catalogue(asOf),
                address.getQueryParameters(),
                PageRequest.of(page, size),
                new ModelListing.Wanted(facets, reasons));
    }

    @GET
    @Path("/{id}")
    public ModelView get(String id, @QueryParam("asOf") @Nullable String asOf) {
        return catalogue(asOf)
                .find(id)
                .map(ModelView::of)
                .orElseThrow(() -> new ProblemException(Problem.notFound("model", id)));
    }

    /**
     * Whether a use of the model is allowed: by its own licence and those of all that it was made from. Not legal advice.
     *
     * @param endpoint through which it is called; absent: one runs it oneself
     */
    @POST
    @Path("/{id}/verdict")
    @Consumes(MediaType.APPLICATION_JSON)
    public VerdictView verdict(
            String id,
            @QueryParam("endpoint") @Nullable String endpoint,
            @RequestBody(content = @Content(schema = @Schema(implementation = ModelUse.class))) @Nullable
                    JsonNode use) {
        ModelCatalogue catalogue = models.catalogue(caller.tenant());
        ModelCard card = catalogue
                .find(id)
                .orElseThrow(() -> new ProblemException(Problem.notFound("model", id)))
                .card();
        Endpoint called = endpoint == null
                ? null
                : card.endpoints().stream()
                        .filter(one -> one.id().value().equals(endpoint))
                        .findFirst()
                        .orElseThrow(() -> new ProblemException(Problem.notFound("endpoint", endpoint)));
        return VerdictView.of(catalogue.verdicts().of(card, called, AskedUse.of(use)));
    }

    /** Every revision with what it changed, the newest first. */
    @GET
    @Path("/{id}/history")
    public List<HistoryEntry> history(String id) {
        return HistoryEntry.of(revisions(id));
    }

    /** The prices of each endpoint over time, as far as this catalogue has seen them. */
    @GET
    @Path("/{id}/prices")
    public List<EndpointPrices> prices(String id) {
        return EndpointPrices.of(revisions(id));
    }

    private List<Revision> revisions(String id) {
        List<Revision> revisions = models.history(caller.tenant(), id);
        if (revisions.isEmpty()) {
            throw new ProblemException(Problem.notFound("model", id));
        }
        return revisions;
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
        boolean isNew = publication.publish(caller.tenant(), id, body);
        RestResponse.Status status = isNew ? RestResponse.Status.CREATED : RestResponse.Status.OK;
        return ResponseBuilder.create(status, get(id, null))
                .location(URI.create("/api/models/" + id))
                .build();
    }

    /** Withdraws the tenant's own model. Where it hid a built-in one, that is seen again. */
    @DELETE
    @Path("/{id}")
    public void withdraw(String id) {
        if (!models.withdraw(owner(), id)) {
            throw new ProblemException(Problem.notFound("model of one's own", id));
        }
    }

    private ModelCatalogue catalogue(@Nullable String asOf) {
        return Optional.ofNullable(Moment.of("asOf", asOf))
                .map(moment -> models.catalogue(caller.tenant(), moment))
                .orElseGet(() -> models.catalogue(caller.tenant()));
    }

    private TenantId owner() {
        TenantId tenant = caller.tenant();
        ModelPublication.requireOwner(tenant);
        return tenant;
    }
}
