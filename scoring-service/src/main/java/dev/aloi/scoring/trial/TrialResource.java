package dev.aloi.scoring.trial;

import dev.aloi.contracts.id.RunId;
import dev.aloi.kit.guard.Caller;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

@Path("/api/runs/{run}/trials")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TrialResource {
    private static final String INSTEAD =
            "Whoever tunes must not see how they were answered; the ranking tells how good a candidate is on them.";

    private final Caller caller;
    private final EvaluationStore evaluations;
    private final TrialViewStore trials;
    private final HeldOutGuard guard;

    TrialResource(Caller caller, EvaluationStore evaluations, TrialViewStore trials, HeldOutGuard guard) {
        this.caller = caller;
        this.evaluations = evaluations;
        this.trials = trials;
        this.guard = guard;
    }

    @GET
    @Operation(operationId = "listTrials", summary = "What was asked, answered and scored in a run")
    public TrialPage list(
            @jakarta.ws.rs.PathParam("run") String run,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(1_000_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(200) int size,
            @Parameter(description = "sample, latency or a metric of the evaluation; a minus in front: highest first")
                    @QueryParam("sort")
                    @DefaultValue("sample")
                    String sort,
            @Parameter(description = "completed, failed, reused or a failure category") @QueryParam("filter") @Nullable
                    String filter,
            @Parameter(description = "a text that sample or completion contains") @QueryParam("search") @Nullable
                    String search) {
        Evaluation evaluation = evaluations
                .ofRun(caller.tenant(), new RunId(run))
                .orElseThrow(() -> new ProblemException(Problem.notFound("run", run)));
        String hidden = guard.hidden(evaluation, INSTEAD);
        TrialQuery query = TrialQuery.of(evaluation.metrics(), sort, filter, search);
        return trials.page(evaluation, new RunId(run), hidden, query, page, size);
    }
}
