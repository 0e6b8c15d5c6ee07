package dev.aloi.local.evaluation;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.local.gateway.GatewayClient;
import dev.aloi.local.gateway.Refused;
import dev.aloi.local.progress.Progress;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Follows an evaluation to its end. The event stream tells early; it may break off or miss an event, so the ranking is
 * asked for now and then as well.
 */
public final class EvaluationWatch {
    private static final int POLL_SECONDS = 2;
    private static final int PATIENCE_POLLS = 60;
    private static final String DATA = "data:";

    private final GatewayClient gateway;
    private final Progress progress;

    public EvaluationWatch(GatewayClient gateway, Progress progress) {
        this.gateway = gateway;
        this.progress = progress;
    }

    /** The final ranking as the service wrote it. */
    public String awaitRanking(EvaluationId evaluation, int trials) throws Refused, IOException, InterruptedException {
        var events = new LinkedBlockingQueue<RankingUpdated>();
        var stream = Thread.ofPlatform().daemon().name("events").start(() -> listen(evaluation, events));
        try (var bar = progress.bar("trials", trials)) {
            while (true) {
                var event = events.poll(POLL_SECONDS, TimeUnit.SECONDS);
                if (event != null && !event.state().ended()) {
                    show(bar, event);
                    continue;
                }
                var ranking = poll(evaluation);
                if (ranking.isEmpty()) {
                    showWait(bar, evaluation);
                    continue;
                }
                var current = GatewayClient.ranking(ranking.get());
                show(bar, current);
                if (current.state().ended()) {
                    return ranking.get();
                }
            }
        } finally {
            stream.interrupt();
        }
    }

    /** A service that is being restarted is given the time that it needs. */
    private java.util.Optional<String> poll(EvaluationId evaluation) throws Refused, IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return gateway.rankingText(evaluation);
            } catch (Refused refused) {
                if (attempt == PATIENCE_POLLS || !refused.isTemporary()) {
                    throw refused;
                }
            } catch (IOException e) {
                if (attempt == PATIENCE_POLLS) {
                    throw e;
                }
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    /** Of an evaluation that may wait for greener electricity. Who cannot be asked now is asked again soon. */
    private void showWait(Progress.Bar bar, EvaluationId evaluation) {
        try {
            var startsAt = gateway.get("/api/evaluations/" + evaluation).path("startsAt");
            if (startsAt.isTextual()) {
                bar.at(0, "waits for greener electricity, starts at " + startsAt.textValue());
            }
        } catch (Refused | IOException notNow) {
            // The bar stays as it is.
        }
    }

    private static void show(Progress.Bar bar, RankingUpdated ranking) {
        var counts = ranking.trials();
        var failed = counts.failed();
        var ended = counts.completed() + failed;
        var detail = Stream.of(
                        counts.reused() == null ? "" : counts.reused() + " reused",
                        failed > 0 ? failed + " without completion" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        bar.at(ended, counts.allEnded() && !ranking.state().ended() ? "scoring and weighing" : detail);
    }

    private void listen(EvaluationId evaluation, BlockingQueue<RankingUpdated> events) {
        try (var lines = gateway.eventLines(evaluation)) {
            for (var line : (Iterable<String>) lines::iterator) {
                if (line.startsWith(DATA)) {
                    events.add(GatewayClient.ranking(line.substring(DATA.length())));
                }
            }
        } catch (IOException | java.io.UncheckedIOException brokenOff) {
            // Asking for the ranking goes on.
        }
    }
}
