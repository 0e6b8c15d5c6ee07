package dev.aloi.local.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Stands where a service stands: a process of its own that answers on its port, and fails to start when it is told to. */
public final class PlainServer {
    private PlainServer() {}

    public static void main(String... arguments) throws IOException {
        var environment = System.getenv();
        var port = Integer.parseInt(environment.getOrDefault("QUARKUS_HTTP_PORT", "0"));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 10);
        var names = String.join(
                "\n",
                environment.keySet().stream()
                        .filter(name -> name.startsWith("ALOI_") || name.startsWith("KAFKA_"))
                        .sorted()
                        .toList());
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/environment", exchange -> {
            var bytes = names.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        System.out.println("listening on " + port);
    }
}
