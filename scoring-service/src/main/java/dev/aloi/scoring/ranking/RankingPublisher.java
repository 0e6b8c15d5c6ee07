package dev.aloi.scoring.ranking;

import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.contracts.scoring.RunScored;
import dev.aloi.kit.event.CloudEvents;
import dev.aloi.kit.event.TraceContext;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
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

    void publish(RankingUpdated ranking, Instant time) {
        TraceContext trace = TraceContext.of(ranking.evaluation().value());
        rankings.sendMessageAndAwait(CloudEvents.message(ranking, time, SOURCE, trace));
    }

    void publish(RunScored run, Instant time) {
        TraceContext trace = TraceContext.of(run.evaluation().value());
        runs.sendMessageAndAwait(CloudEvents.message(run, time, SOURCE, trace));
    }
}
