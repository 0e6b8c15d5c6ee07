package dev.aloi.scoring.ranking;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.contracts.scoring.RunScored;
import dev.aloi.kit.event.CloudEvents;
import dev.aloi.kit.event.TraceContext;
import dev.aloi.kit.event.WrittenEvent;
import dev.aloi.scoring.trial.EvaluationKey;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.eclipse.microprofile.reactive.messaging.Channel;

/** Returns when the broker has what it was given. */
@ApplicationScoped
class RankingPublisher {
    private static final String SOURCE = "/scoring-service";

    private final MutinyEmitter<byte[]> rankings;
    private final MutinyEmitter<byte[]> runs;

    RankingPublisher(
            @Channel("rankings-out") MutinyEmitter<byte[]> rankings, @Channel("runs-out") MutinyEmitter<byte[]> runs) {
        this.rankings = rankings;
        this.runs = runs;
    }

    /** @param ranking as it is kept, which is as it is told */
    void publish(EvaluationKey key, long revision, String ranking, Instant time) {
        EvaluationId evaluation = key.evaluation();
        WrittenEvent written = new WrittenEvent(
                RankingUpdated.class,
                evaluation.value(),
                RankingUpdated.subject(evaluation, revision),
                key.tenant(),
                ranking.getBytes(StandardCharsets.UTF_8));
        rankings.sendMessageAndAwait(CloudEvents.message(written, time, SOURCE, TraceContext.of(evaluation.value())));
    }

    void publish(RunScored run, Instant time) {
        TraceContext trace = TraceContext.of(run.evaluation().value());
        runs.sendMessageAndAwait(CloudEvents.message(run, time, SOURCE, trace));
    }
}
