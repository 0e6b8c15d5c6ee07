package dev.aloi.catalog.licence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.catalog.history.HistoryEntry;
import dev.aloi.catalog.history.Revision;
import dev.aloi.catalog.history.Seen;
import dev.aloi.catalog.licence.verdict.Verdicts;
import dev.aloi.catalog.rest.Moment;
import dev.aloi.contracts.catalog.Licence;
import dev.aloi.contracts.catalog.ModelUse;
import dev.aloi.kit.guard.Caller;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** Conditions of licences in words. Not legal advice. */
@Path("/api/licences")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class LicenceResource {
    private final Licences licences;
    private final Caller caller;

    LicenceResource(Licences licences, Caller caller) {
        this.licences = licences;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    public Licence get(String id, @QueryParam("asOf") @Nullable String asOf) {
        Instant moment = Moment.of("asOf", asOf);
        Seen<Licence> seen = moment == null ? licences.seen(caller.tenant()) : licences.seen(caller.tenant(), moment);
        return seen.find(id).orElseThrow(() -> new ProblemException(Problem.notFound("licence", id)));
    }

    /** Whether the licence, looked at alone, allows a use. Not legal advice. */
    @POST
    @Path("/{id}/verdict")
    @Consumes(MediaType.APPLICATION_JSON)
    public VerdictView verdict(
            String id,
            @RequestBody(content = @Content(schema = @Schema(implementation = ModelUse.class))) @Nullable
                    JsonNode use) {
        Licence licence = get(id, null);
        Verdicts verdicts = new Verdicts(_ -> Optional.empty(), _ -> Optional.empty());
        return VerdictView.of(verdicts.of(licence, AskedUse.of(use)));
    }

    /** Every revision with what it changed, the newest first. */
    @GET
    @Path("/{id}/history")
    public List<HistoryEntry> history(String id) {
        List<Revision> revisions = licences.history(caller.tenant(), id);
        if (revisions.isEmpty()) {
            throw new ProblemException(Problem.notFound("licence", id));
        }
        return HistoryEntry.of(revisions);
    }
}
