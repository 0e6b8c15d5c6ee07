package dev.aloi.carbon.footprint;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.kit.guard.Caller;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Water and primary energy of an evaluation's candidates. */
@Path("/api/evaluations/{evaluation}/impacts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class EvaluationImpactResource {
    private final WeighedRuns runs;
    private final Caller caller;

    EvaluationImpactResource(WeighedRuns runs, Caller caller) {
        this.runs = runs;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "evaluationImpacts",
            summary = "Water and primary energy of the candidates behind APIs, for a thousand samples")
    public EvaluationImpacts impacts(@PathParam("evaluation") String id) {
        List<WeighedRun> all = runs.of(caller.tenant(), new EvaluationId(id));
        if (all.isEmpty()) {
            throw new ProblemException(Problem.notFound("ended run of evaluation", id));
        }
        return EvaluationImpacts.of(all, runs.facts(caller.tenant()));
    }
}
