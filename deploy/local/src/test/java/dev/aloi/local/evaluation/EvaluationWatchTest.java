package dev.aloi.local.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.local.gateway.GatewayClient;
import dev.aloi.local.gateway.Refused;
import dev.aloi.local.progress.Progress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EvaluationWatchTest {
    private static final EvaluationId EVALUATION = new EvaluationId("ev-1");

    private final List<String> shown = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Answer> rankings = new ArrayDeque<>();
    private Answer events = new Answer(404, "");
    private Answer evaluation = new Answer(404, "{}");
    private HttpServer server;

    private record Answer(int status, String body) {}

    @BeforeEach
    void startGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/evaluations/ev-1", exchange -> answer(exchange, evaluation));
        server.createContext("/api/evaluations/ev-1/events", exchange -> answer(exchange, events));
        server.createContext("/api/evaluations/ev-1/ranking", exchange -> answer(exchange, nextRanking()));
        server.start();
    }

    @AfterEach
    void stopGateway() {
        server.stop(0);
    }

    @Test
    void eventsTellHowFarItIsAndTheServiceTellsTheEnd() throws Exception {
        events = new Answer(
                200, event("RUNNING", 3, 0) + ": still there\n\n" + event("RUNNING", 9, 1) + event("COMPLETED", 9, 1));
        rankings.add(new Answer(200, ranking("COMPLETED", 9, 1)));

        var ranking = watch();

        assertThat(ranking).isEqualTo(ranking("COMPLETED", 9, 1));
        assertThat(shown).containsExactly("3 ", "10 scoring and weighing", "10 1 without completion", "closed");
    }

    @Test
    void withoutEventsTheRankingIsAskedFor() throws Exception {
        rankings.add(new Answer(404, "{}"));
        rankings.add(new Answer(503, "{\"title\":\"Service unavailable\"}"));
        rankings.add(new Answer(200, ranking("FAILED", 0, 10)));

        assertThat(watch()).isEqualTo(ranking("FAILED", 0, 10));
        assertThat(shown).containsExactly("10 10 without completion", "closed");
    }

    @Test
    void tellsUntilWhenAnEvaluationWaits() throws Exception {
        evaluation = new Answer(200, "{\"startsAt\":\"2026-01-31T04:00:00Z\"}");
        rankings.add(new Answer(404, "{}"));
        rankings.add(new Answer(200, ranking("COMPLETED", 10, 0)));

        watch();

        assertThat(shown)
                .containsExactly("0 waits for greener electricity, starts at 2026-01-31T04:00:00Z", "10 ", "closed");
    }

    @Test
    void aRefusalThatWaitingDoesNotHelpIsToldAtOnce() {
        rankings.add(new Answer(401, "{\"title\":\"Unauthorised\",\"detail\":\"The token is another one.\"}"));

        assertThatThrownBy(this::watch)
                .isInstanceOf(Refused.class)
                .hasMessage("Unauthorised: The token is another one.");
    }

    private String watch() throws Refused, IOException, InterruptedException {
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var client = new GatewayClient(url, "token", () -> "boundary");
        return new EvaluationWatch(client, new Shown()).awaitRanking(EVALUATION, 10);
    }

    private synchronized Answer nextRanking() {
        return rankings.size() > 1 ? rankings.removeFirst() : rankings.getFirst();
    }

    private static String event(String state, int completed, int failed) {
        return "event:ranking\ndata:" + ranking(state, completed, failed) + "\n\n";
    }

    private static String ranking(String state, int completed, int failed) {
        return """
                {"type":"RankingUpdated","tenant":"local","evaluation":"ev-1","revision":1,"state":"%s",\
                "trials":{"expected":10,"completed":%d,"failures":{"CRASHED":%d}},"rows":[]}""".formatted(state, completed, failed);
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private final class Shown implements Progress {
        @Override
        public Bar bar(String label, int total) {
            return new Bar() {
                @Override
                public void at(int done, String detail) {
                    shown.add(done + " " + detail);
                }

                @Override
                public void close() {
                    shown.add("closed");
                }
            };
        }

        @Override
        public void note(String line) {
            shown.add(line);
        }
    }
}
