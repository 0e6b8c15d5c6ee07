package dev.aloi.catalog.licence;

import dev.aloi.catalog.rest.Page;
import dev.aloi.catalog.rest.PageRequest;
import dev.aloi.contracts.catalog.Licence;
import dev.aloi.kit.guard.Caller;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

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
    public Page<Licence> list(
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        caller.tenant();
        return licences.list(PageRequest.of(page, size));
    }

    @GET
    @Path("/{id}")
    public Licence get(String id) {
        caller.tenant();
        return licences.find(id).orElseThrow(() -> new ProblemException(Problem.notFound("licence", id)));
    }
}
