package dev.aloi.scoring.ranking;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.kit.guard.Caller;
import dev.aloi.scoring.trial.EvaluationKey;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

@Path("/api/evaluations/{evaluation}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ComparisonResource {
    private final Caller caller;
    private final Comparisons comparisons;

    ComparisonResource(Caller caller, Comparisons comparisons) {
        this.caller = caller;
        this.comparisons = comparisons;
    }

    @GET
    @Path("/comparisons")
    @Operation(
            operationId = "listComparisons",
            summary = "All pairs of candidates by one metric, with verdicts in words")
    public ComparisonList list(
            @PathParam("evaluation") String evaluation,
            @Parameter(description = "of the evaluation; absent: the deciding one") @QueryParam("metric") @Nullable
                    String metric,
            @Parameter(description = "by how much worse would not matter, in the metric's own unit")
                    @QueryParam("margin")
                    @Nullable
                    String margin,
            @Parameter(description = "fitting or randomisation; absent: the one that fits the metric")
                    @QueryParam("test")
                    @Nullable
                    String test) {
        return comparisons.list(key(evaluation), new Comparisons.Query(metric, margin, test));
    }

    @GET
    @Path("/contradictions")
    @Operation(
            operationId = "listContradictions",
            summary = "Where metrics contradict each other, for each pair of them")
    public List<Contradiction> contradictions(@PathParam("evaluation") String evaluation) {
        return comparisons.contradictions(key(evaluation));
    }

    private EvaluationKey key(String evaluation) {
        return new EvaluationKey(caller.tenant(), new EvaluationId(evaluation));
    }
}
