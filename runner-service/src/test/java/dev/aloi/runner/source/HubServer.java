package dev.aloi.runner.source;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Speaks the hub's HTTP API on this machine: listings with checksums, large files from elsewhere, ranges; and breaks off where asked. */
final class HubServer implements AutoCloseable {
    static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
    private static final int LARGE = 1000;

    private final HttpServer server;
    private final Map<String, byte[]> files = new TreeMap<>();
    final List<String> calls = new CopyOnWriteArrayList<>();
    final List<String> tokens = new CopyOnWriteArrayList<>();
    private final List<Long> breaks = new ArrayList<>();
    private boolean knowsRanges = true;
    private @Nullable String spoiled;

    HubServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    HubServer file(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The next large file that is asked for ends after so many bytes, and so does the connection. */
    HubServer breaksOffAfter(long bytes) {
        breaks.add(bytes);
        return this;
    }

    void knowsNoRanges() {
        knowsRanges = false;
    }

    void spoils(String name) {
        spoiled = name;
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getRawPath();
            String range = exchange.getRequestHeaders().getFirst("range");
            calls.add(exchange.getRequestMethod() + " " + path + (range == null ? "" : " " + range));
            tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("authorization")));
            if (path.startsWith("/api/models/our/notes/revision/")) {
                send(exchange, 200, listing().getBytes(StandardCharsets.UTF_8));
            } else if (path.startsWith("/our/notes/resolve/" + COMMIT + "/")) {
                resolve(exchange, path.substring(("/our/notes/resolve/" + COMMIT + "/").length()));
            } else if (path.startsWith("/elsewhere/")) {
                content(exchange, path.substring("/elsewhere/".length()), range);
            } else if (path.equals("/plain/SHA256SUMS")) {
                send(exchange, 200, sums().getBytes(StandardCharsets.UTF_8));
            } else if (path.startsWith("/plain/")) {
                content(exchange, path.substring("/plain/".length()), range);
            } else {
                send(exchange, 404, new byte[0]);
            }
        }
    }

    private void resolve(HttpExchange exchange, String name) throws IOException {
        byte[] file = files.get(name);
        if (file != null && file.length >= LARGE) {
            exchange.getResponseHeaders()
                    .set("location", endpoint().replace("127.0.0.1", "localhost") + "/elsewhere/" + name);
            send(exchange, 302, new byte[0]);
        } else {
            content(exchange, name, null);
        }
    }

    private void content(HttpExchange exchange, String name, @Nullable String range) throws IOException {
        byte[] file = files.get(name);
        if (file == null) {
            send(exchange, 404, new byte[0]);
            return;
        }
        byte[] told = file.clone();
        if (name.equals(spoiled)) {
            told[told.length / 2] ^= 1;
        }
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("content-length", String.valueOf(told.length));
            exchange.sendResponseHeaders(200, -1);
            return;
        }
        int from = range == null || !knowsRanges ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        byte[] rest = Arrays.copyOfRange(told, from, told.length);
        exchange.sendResponseHeaders(from == 0 ? 200 : 206, rest.length);
        int most = file.length >= LARGE && !breaks.isEmpty() ? Math.toIntExact(breaks.removeFirst()) : rest.length;
        exchange.getResponseBody().write(rest, 0, Math.min(most, rest.length));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private String listing() {
        String siblings = files.entrySet().stream()
                .map(file -> sibling(file.getKey(), file.getValue()))
                .collect(Collectors.joining(","));
        return "{\"id\":\"our/notes\",\"sha\":\"" + COMMIT + "\",\"siblings\":[" + siblings + "]}";
    }

    private static String sibling(String name, byte[] file) {
        if (file.length >= LARGE) {
            return "{\"rfilename\":\"%s\",\"size\":%d,\"blobId\":\"00\",\"lfs\":{\"sha256\":\"%s\",\"size\":%d,\"pointerSize\":130}}"
                    .formatted(name, file.length, hex("SHA-256", file), file.length);
        }
        byte[] header = ("blob " + file.length + "\0").getBytes(StandardCharsets.UTF_8);
        byte[] blob = Arrays.copyOf(header, header.length + file.length);
        System.arraycopy(file, 0, blob, header.length, file.length);
        return "{\"rfilename\":\"%s\",\"size\":%d,\"blobId\":\"%s\"}".formatted(name, file.length, hex("SHA-1", blob));
    }

    private String sums() {
        return files.entrySet().stream()
                .map(file -> hex("SHA-256", file.getValue()) + "  ./" + file.getKey() + "\n")
                .collect(Collectors.joining());
    }

    private static String hex(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
