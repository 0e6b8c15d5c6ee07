package dev.aloi.runner.model.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A provider on this machine that speaks the protocol and fails as a test says. */
public final class FakeProvider implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Set<InetSocketAddress> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();

    /** A request that came. */
    public record Asked(String path, Headers headers, JsonNode body) {
        /** The last message, or the prompt. */
        public String prompt() {
            return body.has("prompt")
                    ? body.path("prompt").asText()
                    : body.path("messages")
                            .path(body.path("messages").size() - 1)
                            .path("content")
                            .asText();
        }
    }

    /** What is answered. */
    public interface Answer {
        void to(Asked asked, Reply reply) throws IOException, InterruptedException;
    }

    public FakeProvider(Answer answer) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> serve(exchange, answer));
        server.start();
    }

    private void serve(HttpExchange exchange, Answer answer) throws IOException {
        Asked request = new Asked(
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders(),
                JSON.readTree(exchange.getRequestBody().readAllBytes()));
        asked.add(request);
        connections.add(exchange.getRemoteAddress());
        int now = underWay.incrementAndGet();
        mostUnderWay.accumulateAndGet(now, Math::max);
        try (exchange) {
            answer.to(request, new Reply(exchange));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            underWay.decrementAndGet();
        }
    }

    public String baseUrl() {
        return address() + "/v1";
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Asked> asked() {
        return asked;
    }

    public Set<InetSocketAddress> connections() {
        return connections;
    }

    public int mostUnderWay() {
        return mostUnderWay.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** Writes one answer. */
    public static final class Reply {
        private final HttpExchange exchange;

        Reply(HttpExchange exchange) {
            this.exchange = exchange;
        }

        public void status(int status, String body, Map<String, String> headers) throws IOException {
            headers.forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }

        public void status(int status, String body) throws IOException {
            status(status, body, Map.of("content-type", "application/json"));
        }

        /** A whole answer of a chat. */
        public void text(String text, int promptTokens) throws IOException {
            status(200, """
                    {"id":"1","object":"chat.completion","model":"fake-1","system_fingerprint":"fp_1",
                     "choices":[{"index":0,"message":{"role":"assistant","content":%s},"finish_reason":"stop"}],
                     "usage":{"prompt_tokens":%d,"completion_tokens":%d}}""".formatted(JSON.writeValueAsString(text), promptTokens, text.split(" ").length));
        }

        /** Begins a stream of events. */
        public OutputStream stream() throws IOException {
            exchange.getResponseHeaders().set("content-type", "text/event-stream; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            return exchange.getResponseBody();
        }

        /** Announces more than it sends, and closes. */
        public void cut(String body) throws IOException {
            exchange.getResponseHeaders().set("content-type", "application/json");
            exchange.sendResponseHeaders(200, body.length() + 100L);
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        }

        /** Sends one event and closes in the middle of the stream, once it was read: a reset may overtake what it follows. */
        public void cutAfter(String json) throws IOException, InterruptedException {
            piece(stream(), json);
            Thread.sleep(100);
        }

        public void piece(OutputStream stream, String json) throws IOException {
            stream.write(("data: " + json + "\n\n").getBytes(StandardCharsets.UTF_8));
            stream.flush();
        }
    }

    static void sleep(Duration duration) throws InterruptedException {
        Thread.sleep(duration);
    }
}
