package dev.aloi.local.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An endpoint on this machine: answers each prompt with itself, after a while, and refuses a share of the calls. */
final class LocalProvider implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final long latencyMillis;
    private final int refusedOfTen;
    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();

    /** @param refusedOfTen calls of ten that are answered 429, by prompt and number */
    LocalProvider(long latencyMillis, int refusedOfTen) throws IOException {
        this.latencyMillis = latencyMillis;
        this.refusedOfTen = refusedOfTen;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** Calls by prompt. */
    Map<String, AtomicInteger> calls() {
        return calls;
    }

    int allCalls() {
        return calls.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    /** What calls were authorised with. */
    List<String> keys() {
        return keys;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
            var prompt = request.path("messages").path(0).path("content").asText();
            var call = calls.computeIfAbsent(prompt, _ -> new AtomicInteger()).incrementAndGet();
            if (keys.size() < 10) {
                keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("authorization")));
            }
            Thread.sleep(latencyMillis);
            if (Math.floorMod(prompt.hashCode() + call * 7, 10) < refusedOfTen) {
                send(exchange, 429, "{\"error\":{\"code\":\"rate_limit_exceeded\"}}");
                return;
            }
            var answer = JSON.createObjectNode().put("model", "echo-1");
            answer.putArray("choices")
                    .addObject()
                    .put("finish_reason", "stop")
                    .putObject("message")
                    .put("content", prompt);
            answer.putObject("usage").put("prompt_tokens", 10).put("completion_tokens", 5);
            send(exchange, 200, answer.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("content-type", "application/json");
        if (status == 429) {
            exchange.getResponseHeaders().set("retry-after", "0.1");
        }
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
