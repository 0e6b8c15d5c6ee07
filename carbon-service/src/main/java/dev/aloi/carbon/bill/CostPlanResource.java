package dev.aloi.carbon.bill;

import dev.aloi.carbon.footprint.Facts;
import dev.aloi.carbon.footprint.WeighedRun;
import dev.aloi.carbon.footprint.WeighedRuns;
import dev.aloi.carbon.rest.QueryReader;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.kit.guard.Caller;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the candidates of an evaluation would cost. */
@Path("/api/evaluations/{evaluation}/costs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CostPlanResource {
    private final WeighedRuns runs;
    private final Caller caller;

    CostPlanResource(WeighedRuns runs, Caller caller) {
        this.runs = runs;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "planCosts",
            summary = "Monthly bills of the candidates in a traffic that is expected, and where hosting beats an API",
            description =
                    "requestsPerDay, inputTokens, outputTokens, growth (percent a month), months, peakFactor, ceiling (share of "
                            + "its throughput that an instance gives at the peak), leastReplicas, option (on-demand, spot, "
                            + "reserved-one-year, reserved-three-years), batch, maxP95 (PT2S), storageGigabytes, storagePrice (a "
                            + "gigabyte and month), egressBytes (of an answer), egressPrice (a gigabyte)")
    public CostPlan plan(@PathParam("evaluation") String id, @Context UriInfo uri) {
        Terms terms = Terms.of(new QueryReader(uri));
        List<WeighedRun> all = runs.of(caller.tenant(), new EvaluationId(id));
        if (all.isEmpty()) {
            throw new ProblemException(Problem.notFound("ended run of evaluation", id));
        }
        Facts facts = runs.facts(caller.tenant());
        CandidateCosts costs = new CandidateCosts(facts, terms);
        return new CostPlan(
                terms.requestsPerDay(),
                terms.monthlyGrowthPercent(),
                terms.sizing().peakFactor(),
                terms.option(),
                all.stream().map(costs::of).toList(),
                new BreakEvens(facts, terms).of(all));
    }
}
