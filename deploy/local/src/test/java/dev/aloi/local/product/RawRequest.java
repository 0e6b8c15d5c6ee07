package dev.aloi.local.product;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request as an attacker writes it, with the Host and the Origin of his choice. */
final class RawRequest {
    private final StringBuilder head = new StringBuilder();
    private final URI url;

    RawRequest(URI url, String path, String host) {
        this.url = url;
        head.append("GET ").append(path).append(" HTTP/1.1\r\nConnection: close\r\n");
        header("Host", host);
    }

    RawRequest header(String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
        return this;
    }

    int status() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), url.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            var line = new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
            return Integer.parseInt(line.substring(9));
        }
    }
}
