package dev.aloi.bench.api;

import dev.aloi.infrastructure.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/** The server that the peers were measured with: it answers from recorded completions, after a while that can be set. */
public final class ReplayServer implements AutoCloseable {
    private static final int TRIES = 100;

    private final Process process;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    private ReplayServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param shared holds the server, the suite and the recordings */
    public static ReplayServer start(Path shared, Path log) throws IOException, InterruptedException {
        int port = FreePorts.one();
        var process = new ProcessBuilder(
                        "node",
                        shared.resolve("tools/peer-promptfoo/server.mjs").toString(),
                        "--port",
                        Integer.toString(port),
                        "--suite",
                        shared.resolve("suites/gsm8k/test.jsonl").toString(),
                        "--replay",
                        shared.resolve("replay/gsm8k").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var server = new ReplayServer(process, port);
        server.awaitReady();
        return server;
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + port + "/v1";
    }

    public void setLatency(Duration latency) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(uri("/config"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"latencyMs\":" + latency.toMillis() + "}")));
    }

    private void awaitReady() throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                send(HttpRequest.newBuilder(uri("/stats")));
                return;
            } catch (IOException e) {
                if (attempt == TRIES || !process.isAlive()) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
        client.send(request.build(), HttpResponse.BodyHandlers.discarding());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    @Override
    public void close() {
        process.destroy();
        client.close();
    }
}
