package dev.aloi.catalog.evaluation;

import dev.aloi.catalog.evaluation.plan.EvaluationPlan;
import dev.aloi.catalog.rest.Page;
import dev.aloi.catalog.rest.PageRequest;
import dev.aloi.contracts.scoring.EvaluationState;
import dev.aloi.kit.guard.Caller;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/api/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EvaluationResource {
    private final Evaluations evaluations;
    private final StandingEvaluations standing;
    private final EvaluationRelay relay;
    private final Caller caller;

    EvaluationResource(Evaluations evaluations, StandingEvaluations standing, EvaluationRelay relay, Caller caller) {
        this.evaluations = evaluations;
        this.standing = standing;
        this.relay = relay;
        this.caller = caller;
    }

    /** Accepted once it is stored; it starts when the broker has it, now or after an outage. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<EvaluationView> request(@Nullable EvaluationRequest request) {
        EvaluationView view = evaluations.request(caller.tenant(), required(request));
        relay.ring();
        return ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .location(URI.create("/api/evaluations/" + view.evaluation()))
                .build();
    }

    /** What a request would lead to, and what it would take: nothing is stored or run. */
    @POST
    @Path("/plan")
    @Consumes(MediaType.APPLICATION_JSON)
    public EvaluationPlan plan(@Nullable EvaluationRequest request) {
        return evaluations.plan(caller.tenant(), required(request));
    }

    private static EvaluationRequest required(@Nullable EvaluationRequest request) {
        if (request == null) {
            throw new ProblemException(Problem.of("invalid-json", 400, "No request", "The body is empty."));
        }
        return request;
    }

    @GET
    public Page<EvaluationView> list(
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("20") int size) {
        return evaluations.list(caller.tenant(), PageRequest.of(page, size));
    }

    @GET
    @Path("/{id}")
    public EvaluationView get(String id) {
        return found(id);
    }

    /** The evaluations that follow each other where this one stands, or stood: with why each was run and who won. */
    @GET
    @Path("/{id}/standing")
    public StandingView standing(String id) {
        found(id);
        return standing.line(caller.tenant(), id)
                .orElseThrow(() -> new ProblemException(Problem.notFound("standing evaluation", id)));
    }

    /** 202 also where it is cancelled already; 409 where it has ended otherwise. */
    @DELETE
    @Path("/{id}")
    public RestResponse<EvaluationView> cancel(String id) {
        boolean wasRunning = evaluations.cancel(caller.tenant(), id);
        relay.ring();
        EvaluationView view = found(id);
        if (!wasRunning && view.state() != EvaluationState.CANCELLED) {
            throw new ProblemException(Problem.of(
                    "already-ended",
                    409,
                    "Already ended",
                    "The evaluation " + id + " has ended before: " + view.state() + "."));
        }
        return ResponseBuilder.create(RestResponse.Status.ACCEPTED, view).build();
    }

    private EvaluationView found(String id) {
        return evaluations
                .find(caller.tenant(), id)
                .orElseThrow(() -> new ProblemException(Problem.notFound("evaluation", id)));
    }
}
