package dev.aloi.scoring.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.ReviewerId;
import dev.aloi.kit.guard.Caller;
import dev.aloi.kit.problem.Fault;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import dev.aloi.scoring.trial.Evaluation;
import dev.aloi.scoring.trial.EvaluationKey;
import dev.aloi.scoring.trial.EvaluationStore;
import dev.aloi.scoring.trial.HeldOutGuard;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

@Path("/api/evaluations/{evaluation}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReviewResource {
    private static final String HELD_OUT =
            "Whoever tunes must not see them: have others review them, and bring the reviews in by ./aloi review import.";

    private final Caller caller;
    private final EvaluationStore evaluations;
    private final Reviews reviews;
    private final ReviewStore store;
    private final ReviewedTrials trials;
    private final HumanQualities qualities;
    private final Agreements agreements;
    private final HeldOutGuard guard;

    ReviewResource(
            Caller caller,
            EvaluationStore evaluations,
            Reviews reviews,
            ReviewStore store,
            ReviewedTrials trials,
            HumanQualities qualities,
            Agreements agreements,
            HeldOutGuard guard) {
        this.caller = caller;
        this.evaluations = evaluations;
        this.reviews = reviews;
        this.store = store;
        this.trials = trials;
        this.qualities = qualities;
        this.agreements = agreements;
        this.guard = guard;
    }

    @POST
    @Path("/reviews")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordReviews", summary = "Record a review, or up to 1000 in a list: all of them or none")
    @RequestBody(content = @Content(schema = @Schema(oneOf = {ReviewRequest.class, ReviewRequest[].class})))
    public ReviewReceipt record(
            @PathParam("evaluation") String evaluation,
            @Parameter(description = "look whether they are right, and record nothing")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Nullable JsonNode body) {
        found(evaluation);
        if (body == null || body.isNull()) {
            throw new ProblemException(Problem.of("invalid-json", 400, "No review", "The body is empty."));
        }
        return dryRun ? reviews.look(key(evaluation), body) : reviews.record(key(evaluation), body);
    }

    @GET
    @Path("/reviews")
    @Operation(
            operationId = "listReviews",
            summary = "Reviews as they stand, the newest first, without those of held-out samples")
    public ReviewPage list(
            @PathParam("evaluation") String evaluation,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(1_000_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(200) int size) {
        EvaluationKey key = key(evaluation);
        String hidden = guard.hidden(found(evaluation));
        List<ReviewView> items =
                store.page(key, hidden, page, size).stream().map(ReviewView::of).toList();
        return new ReviewPage(items, page, size, store.count(key, hidden));
    }

    @GET
    @Path("/reviews/summary")
    @Operation(operationId = "summariseReviews", summary = "What people say of each candidate, and the effort it took")
    public List<CandidateReviews> summary(@PathParam("evaluation") String evaluation) {
        return qualities.summaries(found(evaluation));
    }

    @GET
    @Path("/reviews/queue")
    @Operation(operationId = "nextReviews", summary = "What a reviewer has to do next, without the candidates' names")
    public ReviewQueue queue(
            @PathParam("evaluation") String evaluation,
            @QueryParam("reviewer") @Nullable String reviewer,
            @QueryParam("size") @DefaultValue("5") @Min(1) @Max(50) int size) {
        Evaluation known = found(evaluation);
        String hidden = guard.hidden(known, HELD_OUT);
        EvaluationKey key = key(evaluation);
        ReviewerId who = reviewer(reviewer);
        return new ReviewQueue(store.count(key, who), trials.count(key, hidden), trials.open(known, hidden, who, size));
    }

    @GET
    @Path("/agreement")
    @Operation(operationId = "getAgreement", summary = "How far each metric follows the reviewers' judgement")
    public Agreement agreement(@PathParam("evaluation") String evaluation) {
        return agreements.of(found(evaluation));
    }

    private static ReviewerId reviewer(@Nullable String name) {
        if (name == null || name.isBlank() || name.length() > 256) {
            throw new ProblemException(Problem.invalid(
                    "invalid-request",
                    "The request is not valid",
                    List.of(Fault.ofField("reviewer", "must be a text of 1 to 256 characters"))));
        }
        return new ReviewerId(name);
    }

    private Evaluation found(String evaluation) {
        return evaluations
                .current(key(evaluation))
                .orElseThrow(() -> new ProblemException(Problem.notFound("evaluation", evaluation)));
    }

    private EvaluationKey key(String evaluation) {
        return new EvaluationKey(caller.tenant(), new EvaluationId(evaluation));
    }
}
