package dev.aloi.bench.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Calls the server beside a job and does nothing else: a thread for each connection, a request that is made once, an answer that nobody
 * looks at. What it waits beyond the time that the server was told to wait is late on any client of that machine at that time: the
 * server's clock and its turn on a core. What the job's calls take more than that is Aloi's own.
 */
final class BareClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LENGTH = "content-length:";
    private static final String OK = "HTTP/1.1 200";

    private final int port;
    private final byte[] request;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("bare-client-", 0).daemon().factory());
    private final List<CompletableFuture<List<Call>>> connections = new ArrayList<>();
    private volatile boolean stopped;

    /** @param end when its last byte had been read */
    record Call(Instant end, Duration took) {}

    private BareClient(int port, byte[] request) {
        this.port = port;
        this.request = request;
    }

    /** Begins to ask for a completion that the server has. */
    static BareClient start(URI baseUrl, String model, String prompt, int connections) throws IOException {
        var body = JSON.writeValueAsString(Map.of(
                "model", model, "messages", List.of(Map.of("role", "user", "content", prompt)), "temperature", 0));
        var head =
                """
                POST %s/chat/completions HTTP/1.1
                Host: %s
                Content-Type: application/json
                Content-Length: %d

                """.formatted(baseUrl.getPath(), baseUrl.getAuthority(), body.getBytes(StandardCharsets.UTF_8).length);
        var request = head.replace("\n", "\r\n") + body;
        var client = new BareClient(baseUrl.getPort(), request.getBytes(StandardCharsets.UTF_8));
        for (int connection = 0; connection < connections; connection++) {
            client.connections.add(CompletableFuture.supplyAsync(client::callOnAndOn, client.threads));
        }
        return client;
    }

    /** Waits for the calls under way, and returns all of them. */
    List<Call> stop() {
        stopped = true;
        try {
            return connections.stream()
                    .flatMap(connection -> connection.join().stream())
                    .toList();
        } finally {
            threads.shutdown();
        }
    }

    private List<Call> callOnAndOn() {
        List<Call> calls = new ArrayList<>();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            var answers = new BufferedInputStream(socket.getInputStream());
            do {
                long start = System.nanoTime();
                socket.getOutputStream().write(request);
                skipAnswer(answers);
                calls.add(new Call(Instant.now(), Duration.ofNanos(System.nanoTime() - start)));
            } while (!stopped);
            return calls;
        } catch (IOException e) {
            throw new UncheckedIOException("the bare client's connection", e);
        }
    }

    private static void skipAnswer(InputStream answers) throws IOException {
        var status = line(answers);
        if (!status.startsWith(OK)) {
            throw new IOException("the server answered " + status);
        }
        int length = 0;
        for (var line = line(answers); !line.isEmpty(); line = line(answers)) {
            if (line.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                length = Integer.parseInt(line.substring(LENGTH.length()).strip());
            }
        }
        answers.skipNBytes(length);
    }

    /** Of a head, without its end. */
    private static String line(InputStream answers) throws IOException {
        var line = new StringBuilder();
        for (int next = answers.read(); next != '\n'; next = answers.read()) {
            if (next < 0) {
                throw new EOFException("the server hung up");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
