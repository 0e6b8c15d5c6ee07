package dev.aloi.local.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.GenerationSettings;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.kit.outbound.OutboundClient;
import dev.aloi.kit.outbound.OutboundLimits;
import dev.aloi.kit.outbound.OutboundPolicy;
import dev.aloi.runner.model.ApiAnswer;
import dev.aloi.runner.model.ApiAnswer.Answered;
import dev.aloi.runner.model.ApiAnswer.Unanswered;
import dev.aloi.runner.model.openai.OpenAiCompletionApi;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A busy server, and how often it is asked. */
@Timeout(30)
class EndpointCallsTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final List<Duration> PAUSES = List.of(Duration.ofMillis(1), Duration.ofMillis(1));

    private final AtomicInteger calls = new AtomicInteger();
    private final List<ApiAnswer> answers = new CopyOnWriteArrayList<>();
    private final List<String> waits = new CopyOnWriteArrayList<>();
    private final EndpointCalls.Listener told = new EndpointCalls.Listener() {
        @Override
        public void grows(int prompt, Supplier<String> soFar) {}

        @Override
        public void waits(Unanswered why, Duration pause) {
            waits.add(why.category() + " " + pause.toMillis());
        }

        @Override
        public void answered(int prompt, ApiAnswer answer) {
            answers.add(answer);
        }
    };
    private final OutboundClient client = new OutboundClient(
            OutboundPolicy.allowing(List.of("127.0.0.1")), SystemDefaultDnsResolver.INSTANCE, System::nanoTime);
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
        client.close();
    }

    /** Too busy for so many calls, then it answers. */
    private void busy(int times, String retryAfter) {
        server.createContext("/", exchange -> {
            if (calls.incrementAndGet() <= times) {
                exchange.getResponseHeaders().set("retry-after", retryAfter);
                send(exchange, 429, "{\"error\":{\"message\":\"slow down\"}}");
            } else {
                send(exchange, 200, "{\"choices\":[{\"message\":{\"content\":\"2\"},\"finish_reason\":\"stop\"}]}");
            }
        });
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("content-type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private ApiAnswer ask() throws InterruptedException {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
        Engine.OpenAi engine = new Engine.OpenAi(
                url, "m", Engine.OpenAi.Mode.CHAT, null, null, false, GenerationSettings.DEFAULT, null, null);
        OutboundLimits limits = new OutboundLimits(LIMIT, LIMIT, LIMIT, 1 << 20, 0);
        OpenAiCompletionApi api = new OpenAiCompletionApi(client, limits, InstantSource.system(), System::nanoTime);
        return new EndpointCalls(api, engine, Optional.empty(), PAUSES, 1)
                .ask(List.of(new Prompt.Text("1 + 1?")), told)
                .getFirst();
    }

    @Test
    void asksAgainWhereAnEndpointIsBusy() throws InterruptedException {
        busy(2, "0.01");

        assertThat(ask())
                .isInstanceOfSatisfying(
                        Answered.class, it -> assertThat(it.text()).isEqualTo("2"));
        assertThat(calls).hasValue(3);
        assertThat(answers).hasSize(1);
        assertThat(waits).containsExactly("RATE_LIMITED 10", "RATE_LIMITED 10");
    }

    @Test
    void givesUpWhereItStaysBusy() throws InterruptedException {
        busy(9, "0.01");

        assertThat(ask())
                .isInstanceOfSatisfying(
                        Unanswered.class, it -> assertThat(it.category()).isEqualTo(FailureCategory.RATE_LIMITED));
        assertThat(calls).hasValue(3);
    }

    @Test
    void tellsOfALongWaitInsteadOfWaiting() throws InterruptedException {
        busy(1, "300");

        assertThat(ask())
                .isInstanceOfSatisfying(
                        Unanswered.class,
                        it -> assertThat(it.reason()).endsWith("; it wants to be left alone for 300 s"));
        assertThat(calls).hasValue(1);
        assertThat(waits).isEmpty();
    }
}
