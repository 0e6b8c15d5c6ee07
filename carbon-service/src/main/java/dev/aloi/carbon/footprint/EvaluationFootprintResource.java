package dev.aloi.carbon.footprint;

import dev.aloi.carbon.rest.QueryReader;
import dev.aloi.carbon.sci.FunctionalUnit;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the candidates of an evaluation emit. */
@Path("/api/evaluations/{evaluation}/footprints")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class EvaluationFootprintResource {
    private final WeighedRuns runs;
    private final Caller caller;

    EvaluationFootprintResource(WeighedRuns runs, Caller caller) {
        this.runs = runs;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "evaluationFootprints",
            summary =
                    "What the candidates of an evaluation emit for one functional unit, with and without making the hardware",
            description =
                    "unit: thousand-samples, million-tokens, accepted-answer; embodied: false leaves the making of hardware "
                            + "out of the sum; approved: run:number, or run:number/reviewed where not all answers were, as often as "
                            + "there are runs, for accepted-answer")
    public EvaluationFootprints footprints(@PathParam("evaluation") String id, @Context UriInfo uri) {
        QueryReader query = new QueryReader(uri);
        FunctionalUnit unit = query.oneOf("unit", FunctionalUnit.class).orElse(FunctionalUnit.THOUSAND_SAMPLES);
        boolean withEmbodied = query.yes("embodied", true);
        Map<RunId, Approved> approved = approved(query);
        query.done();
        List<WeighedRun> all = runs.of(caller.tenant(), new EvaluationId(id));
        if (all.isEmpty()) {
            throw new ProblemException(Problem.notFound("ended run of evaluation", id));
        }
        return new UnitFootprints(unit, withEmbodied, approved).of(all);
    }

    private static Map<RunId, Approved> approved(QueryReader query) {
        Map<RunId, Approved> approved = new HashMap<>();
        for (String text : query.all("approved")) {
            Approved.parse(text)
                    .ifPresentOrElse(
                            found -> approved.put(new RunId(found.run()), found),
                            () -> query.fault(
                                    "approved", "must be a run and a number, as in ev-1.1:12 or ev-1.1:12/20"));
        }
        return approved;
    }
}
