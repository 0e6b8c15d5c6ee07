package dev.aloi.local.gateway;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A form with a file, read from the disk while it is sent (RFC 7578). */
final class Multipart {
    private final String boundary;
    private final List<BodyPublisher> parts = new ArrayList<>();

    /** @param boundary must not occur in the parts: random, and long */
    Multipart(String boundary) {
        this.boundary = boundary;
    }

    Multipart text(String name, String value) {
        parts.add(string("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n" + value + "\r\n"));
        return this;
    }

    Multipart file(String name, Path file) throws FileNotFoundException {
        return file(name, String.valueOf(file.getFileName()), file);
    }

    /** @param fileName under which it is sent */
    Multipart file(String name, String fileName, Path file) throws FileNotFoundException {
        return file(name, fileName, BodyPublishers.ofFile(file));
    }

    Multipart file(String name, String fileName, String content) {
        return file(name, fileName, string(content));
    }

    private Multipart file(String name, String fileName, BodyPublisher content) {
        parts.add(string("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\""
                + fileName.replaceAll("[\"\\\\\\p{Cntrl}]", "_")
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        parts.add(content);
        parts.add(string("\r\n"));
        return this;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body() {
        var all = new ArrayList<>(parts);
        all.add(string("--" + boundary + "--\r\n"));
        return BodyPublishers.concat(all.toArray(BodyPublisher[]::new));
    }

    private static BodyPublisher string(String text) {
        return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
    }
}
