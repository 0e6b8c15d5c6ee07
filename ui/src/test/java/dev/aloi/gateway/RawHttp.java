package dev.aloi.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** HTTP/1.1 by hand: Java's client does not let a test send the headers that an attacker would. */
final class RawHttp implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader reader;

    RawHttp(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** One request on a connection of its own. */
    static Answer ask(int port, String start, List<String> headers, String body) throws IOException {
        try (RawHttp connection = new RawHttp(port)) {
            List<String> all = new ArrayList<>(headers);
            all.add("Connection: close");
            connection.send(start, all, body);
            String text = connection.reader.lines().collect(Collectors.joining("\n"));
            int gap = text.indexOf("\n\n");
            return gap < 0 ? new Answer(text, "") : new Answer(text.substring(0, gap), text.substring(gap + 2));
        }
    }

    void send(String start, List<String> headers, String body) throws IOException {
        String request = start + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n" + body;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    void patience(int millis) throws IOException {
        socket.setSoTimeout(millis);
    }

    /** The next line that begins so. */
    String next(String prefix) throws IOException {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith(prefix)) {
                return line;
            }
        }
        throw new IOException("the stream ended before " + prefix);
    }

    /** Reads to the last chunk, as the server marks it; fails where the stream stays open. */
    boolean ends() throws IOException {
        return next("0").equals("0");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    record Answer(String head, String body) {
        int status() {
            return Integer.parseInt(head.split(" ")[1]);
        }

        /** Empty where there is no such header. */
        String header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }
}
