package dev.aloi.bench.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BareClientTest {
    private static final Duration LATENCY = Duration.ofMillis(20);

    private final Set<String> bodies = ConcurrentHashMap.newKeySet();
    private final Set<Integer> clients = ConcurrentHashMap.newKeySet();
    private final CountDownLatch answered = new CountDownLatch(20);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void tellsWhatEachCallOfEachConnectionTook() throws Exception {
        BareClient client = BareClient.start(baseUrl("/v1"), "a model", "Wie viel?", 2);
        answered.await();
        var calls = client.stop();

        assertThat(calls)
                .hasSizeGreaterThanOrEqualTo(20)
                .allSatisfy(call -> assertThat(call.took()).isGreaterThanOrEqualTo(LATENCY));
        assertThat(clients).hasSize(2);
        assertThat(bodies).singleElement().asString().contains("\"a model\"").contains("\"Wie viel?\"");
    }

    @Test
    void failsWhereTheServerHasNoSuchAnswer() throws Exception {
        BareClient client = BareClient.start(baseUrl("/elsewhere"), "a model", "Wie viel?", 1);

        assertThatThrownBy(client::stop).hasRootCauseMessage("the server answered HTTP/1.1 404 Not Found");
    }

    private URI baseUrl(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void answer(HttpExchange exchange) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        clients.add(exchange.getRemoteAddress().getPort());
        pause();
        byte[] answer = "{}".repeat(5_000).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
        answered.countDown();
    }

    private static void pause() {
        try {
            Thread.sleep(LATENCY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
