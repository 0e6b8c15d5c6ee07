package dev.aloi.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;

/** A catalog and a scoring service that answer with what they were asked, and a carbon service that is down. */
public class FakeServices implements QuarkusTestResourceLifecycleManager {
    private final HttpServer server;

    public FakeServices() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/echo", FakeServices::echo);
        server.createContext("/api/suites", exchange -> answer(exchange, 422, "application/problem+json", PROBLEM));
        server.createContext("/api/evaluations/ev-1/ranking", exchange -> answer(exchange, 200, JSON, RANKING));
        server.createContext("/api/evaluations/ev-new", exchange -> answer(exchange, 200, JSON, "{}"));
        server.createContext("/api/evaluations/ev-new/ranking", FakeServices::nothing);
        server.createContext("/", FakeServices::nothing);
    }

    static final String PROBLEM = "{\"type\":\"https://aloi.dev/problems/invalid-suite\",\"status\":422}";
    private static final String JSON = "application/json";
    private static final String RANKING = """
            {"type":"RankingUpdated","tenant":"local","evaluation":"ev-1","revision":1,"state":"RUNNING",\
            "trials":{"expected":2,"completed":0,"failures":{}},"rows":[]}""";

    @Override
    public Map<String, String> start() {
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "aloi.gateway.catalog",
                address,
                "aloi.gateway.scoring",
                address,
                "aloi.gateway.carbon",
                "http://127.0.0.1:1",
                "aloi.gateway.token",
                GatewayComponentTest.TOKEN,
                "aloi.gateway.upload-limit",
                "100000");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /** The headers in the order of their names, an empty line, the body. */
    private static void echo(HttpExchange exchange) throws IOException {
        StringBuilder seen = new StringBuilder();
        Map<String, List<String>> headers = new TreeMap<>(exchange.getRequestHeaders());
        headers.forEach((name, values) -> seen.append(name.toLowerCase(Locale.ROOT))
                .append(": ")
                .append(String.join(",", values))
                .append('\n'));
        seen.append('\n').append(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        exchange.getResponseHeaders().add("Content-Security-Policy", "default-src *");
        exchange.getResponseHeaders().add("Set-Cookie", "spy=1");
        exchange.getResponseHeaders()
                .add(
                        "Location",
                        "http://127.0.0.1:" + exchange.getLocalAddress().getPort() + "/api/echo/1");
        answer(exchange, 201, "text/plain", seen.toString());
    }

    private static void nothing(HttpExchange exchange) throws IOException {
        answer(exchange, 404, "application/problem+json", "{\"status\":404}");
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
