package dev.aloi.local.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** An endpoint that answers with a known number of tokens at known times, to all at once or to one at a time in the order in which they came. */
public final class SimulatedServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Duration first;
    private final Duration between;
    private final int tokens;
    private final boolean oneAtATime;
    private long free = System.nanoTime();

    public SimulatedServer(Duration first, Duration between, int tokens, boolean oneAtATime) throws IOException {
        this.first = first;
        this.between = between;
        this.tokens = tokens;
        this.oneAtATime = oneAtATime;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        long begins = place(System.nanoTime());
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("content-type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            for (int token = 0; token < tokens; token++) {
                awaitUntil(begins + first.toNanos() + token * between.toNanos());
                send(out, "{\"choices\":[{\"delta\":{\"content\":\"a \"}}]}");
            }
            send(
                    out,
                    "{\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":"
                            + tokens + "}}");
            send(out, "[DONE]");
        }
    }

    /** When the call is begun: at once, or where it is one at a time, when the one before it ends. */
    private synchronized long place(long now) {
        if (!oneAtATime) {
            return now;
        }
        long begins = Math.max(now, free);
        free = begins + first.toNanos() + (tokens - 1) * between.toNanos();
        return begins;
    }

    private static void awaitUntil(long time) {
        for (long left = time - System.nanoTime(); left > 0; left = time - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void send(OutputStream out, String data) throws IOException {
        out.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
