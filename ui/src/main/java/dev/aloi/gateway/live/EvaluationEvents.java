package dev.aloi.gateway.live;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.gateway.answer.Problems;
import dev.aloi.gateway.proxy.Forwarding;
import dev.aloi.kit.problem.Problem;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * {@code GET /api/evaluations/{id}/events}: first the ranking as it stands, then each change, until the evaluation has ended. Watching
 * begins before the present is asked for, so that nothing falls between the two.
 */
@ApplicationScoped
class EvaluationEvents {
    private static final int BEFORE_THE_PROXY = 10;
    private static final long KEEP_ALIVE_MILLIS = 15_000;

    private final Vertx vertx;
    private final RankingStreams streams;
    private final Forwarding forwarding;

    EvaluationEvents(Vertx vertx, RankingStreams streams, Forwarding forwarding) {
        this.vertx = vertx;
        this.streams = streams;
        this.forwarding = forwarding;
    }

    void install(@Observes Router router) {
        router.get("/api/evaluations/:evaluation/events")
                .order(BEFORE_THE_PROXY)
                .handler(this::open);
    }

    private void open(RoutingContext routing) {
        EvaluationId evaluation = new EvaluationId(routing.pathParam("evaluation"));
        EventStream stream = new EventStream(routing.response());
        Context loop = vertx.getOrCreateContext();
        Consumer<Ranking> watcher = ranking -> loop.runOnContext(now -> stream.accept(ranking));
        long timer = vertx.setPeriodic(KEEP_ALIVE_MILLIS, tick -> stream.keepAlive());
        routing.addEndHandler(ended -> {
            vertx.cancelTimer(timer);
            streams.leave(evaluation, watcher);
        });
        streams.watch(evaluation, watcher);
        String path = routing.normalizedPath();
        present(path.substring(0, path.length() - "/events".length()))
                .onSuccess(stream::begin)
                .onFailure(failure -> Problems.send(routing.response(), problemOf(failure, evaluation)));
    }

    /** The ranking as it stands; empty where the scoring service has not heard of an evaluation that there is. */
    private Future<Optional<Ranking>> present(String evaluation) {
        return forwarding.get(evaluation + "/ranking").compose(answer -> switch (answer.statusCode()) {
            case 200 -> answer.body().map(body -> Optional.of(streams.read(body.getBytes())));
            case 404 -> existing(evaluation).map(answered -> Optional.empty());
            default -> Future.failedFuture("the scoring service answered " + answer.statusCode());
        });
    }

    private Future<Integer> existing(String evaluation) {
        return forwarding.get(evaluation).compose(answer -> switch (answer.statusCode()) {
            case 200 -> Future.succeededFuture(200);
            case 404 -> Future.failedFuture(new UnknownEvaluation());
            default -> Future.failedFuture("the catalog service answered " + answer.statusCode());
        });
    }

    private static Problem problemOf(Throwable failure, EvaluationId evaluation) {
        return failure instanceof UnknownEvaluation
                ? Problem.notFound("evaluation", evaluation.value())
                : Problems.unavailable("scoring or catalog");
    }

    private static final class UnknownEvaluation extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
