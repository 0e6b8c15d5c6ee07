package dev.aloi.scoring.ranking;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.kit.guard.Caller;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import dev.aloi.scoring.trial.EvaluationKey;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/api/evaluations/{evaluation}/metrics")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EvaluationMetricResource {
    private final Caller caller;
    private final MetricAdditions additions;

    EvaluationMetricResource(Caller caller, MetricAdditions additions) {
        this.caller = caller;
        this.additions = additions;
    }

    @GET
    @Operation(operationId = "getEvaluationMetrics", summary = "By what it is scored, and how far that is")
    public ScoredMetrics get(@PathParam("evaluation") String evaluation) {
        return additions.find(key(evaluation)).orElseThrow(() -> unknown(evaluation));
    }

    /** 202 where something is left to do, 200 where all of it is done already. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addEvaluationMetrics",
            summary = "Scores the completions that there are by further metrics: no model is called")
    public RestResponse<ScoredMetrics> add(
            @PathParam("evaluation") String evaluation, @Nullable MetricsRequest request) {
        if (request == null) {
            throw new ProblemException(Problem.of("invalid-json", 400, "No request", "The body is empty."));
        }
        ScoredMetrics scored = additions.add(key(evaluation), request).orElseThrow(() -> unknown(evaluation));
        RestResponse.Status status = scored.ranked() ? RestResponse.Status.OK : RestResponse.Status.ACCEPTED;
        return ResponseBuilder.create(status, scored)
                .location(URI.create("/api/evaluations/" + evaluation + "/metrics"))
                .build();
    }

    private EvaluationKey key(String evaluation) {
        return new EvaluationKey(caller.tenant(), new EvaluationId(evaluation));
    }

    private static ProblemException unknown(String evaluation) {
        return new ProblemException(Problem.notFound("evaluation", evaluation));
    }
}
