package dev.aloi.carbon.footprint;

import dev.aloi.contracts.carbon.Footprint;
import dev.aloi.contracts.id.RunId;
import dev.aloi.kit.guard.Caller;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What a run took. */
@Path("/api/runs/{run}/footprint")
@Produces(MediaType.APPLICATION_JSON)
public class FootprintResource {
    private final RunRepository runs;
    private final Caller caller;

    FootprintResource(RunRepository runs, Caller caller) {
        this.runs = runs;
        this.caller = caller;
    }

    @GET
    @RunOnVirtualThread
    @Operation(
            operationId = "runFootprint",
            summary = "Cost, energy and emissions of a run, in all and for a thousand samples")
    @APIResponse(responseCode = "200", description = "The footprint of a run of which every trial has ended")
    @APIResponse(responseCode = "404", description = "There is no such run, or not all of its trials have ended")
    public Footprint footprint(@PathParam("run") String id) {
        RunProgress run = runs.find(caller.tenant(), new RunId(id))
                .filter(known -> known.expected() != null)
                .orElseThrow(() -> new ProblemException(Problem.notFound("run", id)));
        @Nullable Footprint footprint = run.footprint();
        if (footprint == null) {
            throw new ProblemException(Problem.of(
                    "not-ended",
                    404,
                    "The run has not ended",
                    run.ended() + " of " + run.expected() + " trials have ended; the footprint is estimated then."));
        }
        return footprint;
    }
}
