package dev.aloi.runner.source;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Speaks S3's protocol for one bucket on this machine, and answers only those whose signature is that of the secret: Signature
 * Version 4 after docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html, read 2026-11-26.
 */
final class BucketServer implements AutoCloseable {
    static final String ACCESS = "AKIAEXAMPLE";
    static final String SECRET = "wJalrXUtnFEMI/EXAMPLEKEY";
    static final String TOKEN = "session-token";
    static final String REGION = "eu-west-3";

    private static final Pattern AUTHORIZATION = Pattern.compile("AWS4-HMAC-SHA256 Credential=" + ACCESS
            + "/(\\d{8})/([a-z0-9-]+)/s3/aws4_request, SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})");

    private final HttpServer server;
    private final Map<String, byte[]> objects = new TreeMap<>();
    private final List<Integer> breaks = new ArrayList<>();
    final List<String> calls = new CopyOnWriteArrayList<>();

    BucketServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    BucketServer object(String path, String text) {
        objects.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The next object of more than that ends after so many bytes, and so does the connection. */
    void breaksOffAfter(int bytes) {
        breaks.add(bytes);
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getRawPath();
            String range = exchange.getRequestHeaders().getFirst("range");
            calls.add(exchange.getRequestMethod() + " " + path + (range == null ? "" : " " + range));
            byte[] object = objects.get(path);
            if (!isSigned(exchange)) {
                exchange.sendResponseHeaders(403, -1);
            } else if (object == null) {
                exchange.sendResponseHeaders(404, -1);
            } else if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.getResponseHeaders().set("content-length", String.valueOf(object.length));
                exchange.sendResponseHeaders(200, -1);
            } else {
                send(exchange, object, range);
            }
        }
    }

    private void send(HttpExchange exchange, byte[] object, @Nullable String range) throws IOException {
        int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        byte[] rest = Arrays.copyOfRange(object, from, object.length);
        exchange.sendResponseHeaders(from == 0 ? 200 : 206, rest.length);
        boolean breaksOff = !breaks.isEmpty() && breaks.getFirst() < rest.length;
        exchange.getResponseBody().write(rest, 0, breaksOff ? breaks.removeFirst() : rest.length);
    }

    private static boolean isSigned(HttpExchange exchange) {
        Matcher said = AUTHORIZATION.matcher(String.valueOf(header(exchange, "authorization")));
        if (!said.matches()
                || !said.group(2).equals(REGION)
                || !TOKEN.equals(header(exchange, "x-amz-security-token"))) {
            return false;
        }
        List<String> names = List.of(said.group(3).split(";"));
        return names.containsAll(List.of("host", "x-amz-date", "x-amz-security-token"))
                && said.group(4).equals(signature(exchange, said.group(1), names));
    }

    private static String signature(HttpExchange exchange, String day, List<String> names) {
        StringBuilder canonical = new StringBuilder(
                exchange.getRequestMethod() + "\n" + exchange.getRequestURI().getRawPath() + "\n\n");
        names.forEach(name -> canonical.append(name + ":" + header(exchange, name) + "\n"));
        canonical.append("\n" + String.join(";", names) + "\n" + header(exchange, "x-amz-content-sha256"));
        String scope = day + "/" + REGION + "/s3/aws4_request";
        String text = "AWS4-HMAC-SHA256\n" + header(exchange, "x-amz-date") + "\n" + scope + "\n"
                + sha256(canonical.toString().getBytes(StandardCharsets.UTF_8));
        byte[] key = ("AWS4" + SECRET).getBytes(StandardCharsets.UTF_8);
        for (String part : scope.split("/")) {
            key = hmac(key, part);
        }
        return HexFormat.of().formatHex(hmac(key, text));
    }

    private static @Nullable String header(HttpExchange exchange, String name) {
        return exchange.getRequestHeaders().getFirst(name.toLowerCase(Locale.ROOT));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
