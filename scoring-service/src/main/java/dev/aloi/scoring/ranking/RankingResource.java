package dev.aloi.scoring.ranking;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.kit.guard.Caller;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import dev.aloi.scoring.trial.EvaluationKey;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/api/evaluations/{evaluation}/ranking")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RankingResource {
    private final Caller caller;
    private final Rankings rankings;

    RankingResource(Caller caller, Rankings rankings) {
        this.caller = caller;
        this.rankings = rankings;
    }

    @GET
    @Operation(operationId = "getRanking", summary = "The ranking as it stands")
    public RankingUpdated get(@PathParam("evaluation") String evaluation) {
        return rankings.find(new EvaluationKey(caller.tenant(), new EvaluationId(evaluation)))
                .orElseThrow(() -> new ProblemException(Problem.notFound("ranking of evaluation", evaluation)));
    }
}
