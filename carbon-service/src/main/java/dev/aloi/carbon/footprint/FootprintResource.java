package dev.aloi.carbon.footprint;

import dev.aloi.carbon.run.RunProgress;
import dev.aloi.carbon.run.RunRepository;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What a run took. */
@Path("/api/runs/{run}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FootprintResource {
    private final RunRepository runs;
    private final FootprintRepository footprints;
    private final Caller caller;

    FootprintResource(RunRepository runs, FootprintRepository footprints, Caller caller) {
        this.runs = runs;
        this.footprints = footprints;
        this.caller = caller;
    }

    @GET
    @Path("/footprint")
    @Operation(
            operationId = "runFootprint",
            summary = "Cost, energy and emissions of a run, in all and for a thousand samples")
    @APIResponse(responseCode = "200", description = "The footprint of a run of which every trial has ended")
    @APIResponse(
            responseCode = "404",
            description = "There is no such run or revision, or not all of its trials have ended")
    public Footprint footprint(@PathParam("run") String id, @QueryParam("revision") @Nullable Integer revision) {
        return account(new RunId(id), revision).footprint();
    }

    @GET
    @Path("/cost")
    @Operation(operationId = "runCost", summary = "What a run cost, line by line")
    @APIResponse(responseCode = "200", description = "The cost of a run of which every trial has ended")
    @APIResponse(
            responseCode = "404",
            description = "There is no such run or revision, or not all of its trials have ended")
    public RunCost cost(@PathParam("run") String id, @QueryParam("revision") @Nullable Integer revision) {
        RunId run = new RunId(id);
        return RunCost.of(run, account(run, revision));
    }

    private RunAccount account(RunId id, @Nullable Integer revision) {
        RunProgress run = runs.find(caller.tenant(), id)
                .filter(known -> known.expected() != null)
                .orElseThrow(() -> new ProblemException(Problem.notFound("run", id.value())));
        if (run.revision() == 0) {
            throw new ProblemException(Problem.of(
                    "not-ended",
                    404,
                    "The run has not ended",
                    run.ended() + " of " + run.expected() + " trials have ended; the footprint is estimated then."));
        }
        int wanted = revision == null ? run.revision() : revision;
        return footprints
                .find(caller.tenant(), id, wanted)
                .orElseThrow(() -> new ProblemException(Problem.notFound("revision of run " + id, "" + wanted)));
    }
}
