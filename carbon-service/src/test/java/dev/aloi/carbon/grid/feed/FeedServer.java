package dev.aloi.carbon.grid.feed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A feed on this machine, which answers as it is told. */
final class FeedServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Behaviour behaviour = new Behaviour(200, "", Pace.AT_ONCE);
    final List<String> asked = new CopyOnWriteArrayList<>();

    enum Pace {
        AT_ONCE,
        NEVER,
        HEADERS_ONLY
    }

    private record Behaviour(int status, String body, Pace pace) {}

    FeedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/carbon-intensity?zone={zone}";
    }

    void answers(int status, String body) {
        behaviour = new Behaviour(status, body, Pace.AT_ONCE);
    }

    void answers(Pace pace) {
        behaviour = new Behaviour(200, "{}", pace);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Behaviour now = behaviour;
        asked.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("auth-token"));
        try (exchange) {
            if (now.pace() == Pace.NEVER) {
                awaitClosing();
                return;
            }
            byte[] body = now.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(now.status(), body.length);
            if (now.pace() == Pace.HEADERS_ONLY) {
                awaitClosing();
                return;
            }
            exchange.getResponseBody().write(body);
        }
    }

    private void awaitClosing() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
