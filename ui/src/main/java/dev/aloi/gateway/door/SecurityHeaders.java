package dev.aloi.gateway.door;

import io.vertx.core.http.HttpServerResponse;
import java.util.Map;

/** What every answer tells the browser to refuse. */
final class SecurityHeaders {
    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                    + "font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Embedder-Policy",
            "require-corp",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

    private SecurityHeaders() {}

    static void write(String path, HttpServerResponse response) {
        ALWAYS.forEach(response.headers()::set);
        response.headers().set("Cache-Control", caching(path, response.getStatusCode()));
    }

    /** Built files carry their content's digest in their name and never change; all else is asked for anew. */
    private static String caching(String path, int status) {
        return status == 200 && path.startsWith("/assets/") ? "private, max-age=31536000, immutable" : "no-store";
    }
}
