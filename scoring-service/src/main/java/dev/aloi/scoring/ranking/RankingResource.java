package dev.aloi.scoring.ranking;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.kit.guard.Caller;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import dev.aloi.scoring.trial.EvaluationKey;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/api/evaluations/{evaluation}/ranking")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RankingResource {
    private final Caller caller;
    private final RankingViews rankings;

    RankingResource(Caller caller, RankingViews rankings) {
        this.caller = caller;
        this.rankings = rankings;
    }

    @GET
    @Operation(
            operationId = "getRanking",
            summary = "The ranking as it stands, with a decision by constraints and weights where any are given")
    public RankingUpdated get(@PathParam("evaluation") String evaluation, @BeanParam RankingQuery query) {
        return rankings.find(key(evaluation), query)
                .orElseThrow(() -> new ProblemException(Problem.notFound(
                        query.revision == null
                                ? "ranking of evaluation"
                                : "revision " + query.revision + " of evaluation",
                        evaluation)));
    }

    @GET
    @Path("/revisions")
    @Operation(operationId = "listRankingRevisions", summary = "Rankings that were kept, newest first")
    public List<Revision> revisions(@PathParam("evaluation") String evaluation) {
        return rankings.revisions(key(evaluation))
                .orElseThrow(() -> new ProblemException(Problem.notFound("evaluation", evaluation)));
    }

    private EvaluationKey key(String evaluation) {
        return new EvaluationKey(caller.tenant(), new EvaluationId(evaluation));
    }
}
