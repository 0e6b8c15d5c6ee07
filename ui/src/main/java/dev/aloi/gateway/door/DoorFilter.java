package dev.aloi.gateway.door;

import dev.aloi.gateway.answer.Problems;
import dev.aloi.kit.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The door in front of every route, the health checks' among them. */
@ApplicationScoped
class DoorFilter {
    /** Before anything that answers by itself, Quarkus' limit of the body included. */
    private static final int FIRST = 1_000;

    private final Door door;
    private final String unauthorisedPage = read("/unauthorised.html");

    DoorFilter(Door door) {
        this.door = door;
    }

    void install(@Observes Filters filters) {
        filters.register(this::admit, FIRST);
    }

    private void admit(RoutingContext context) {
        HttpServerResponse response = context.response();
        context.addHeadersEndHandler(ended -> SecurityHeaders.write(context.normalizedPath(), response));
        switch (door.judge(knockOf(context))) {
            case Verdict.Admitted admitted -> context.next();
            case Verdict.Welcomed welcomed ->
                response.setStatusCode(303)
                        .putHeader("Location", welcomed.location())
                        .putHeader("Set-Cookie", door.cookie(portOf(context.request())))
                        .end();
            case Verdict.Unauthorised unauthorised -> refuse(context);
            case Verdict.Forbidden forbidden ->
                Problems.send(response, Problem.of("forbidden", 403, "Forbidden", forbidden.reason()));
        }
    }

    private void refuse(RoutingContext context) {
        HttpServerResponse response = context.response().putHeader("WWW-Authenticate", "Bearer");
        String accepted = Objects.requireNonNullElse(context.request().getHeader("Accept"), "");
        if (accepted.contains("text/html") && !context.normalizedPath().startsWith("/api/")) {
            response.setStatusCode(401)
                    .putHeader("Content-Type", "text/html; charset=utf-8")
                    .end(unauthorisedPage);
            return;
        }
        Problems.send(
                response,
                Problem.of(
                        "unauthorised",
                        401,
                        "Unauthorised",
                        "Send the token that ./aloi has printed, as Authorization: Bearer, or open the printed address."));
    }

    private static Knock knockOf(RoutingContext context) {
        HttpServerRequest request = context.request();
        int port = portOf(request);
        Cookie cookie = request.getCookie(Door.cookieName(port));
        return new Knock(
                request.method().name(),
                context.normalizedPath(),
                port,
                request.query(),
                request.getHeader("Host"),
                request.getHeader("Origin"),
                request.getHeader("Authorization"),
                cookie == null ? null : cookie.getValue());
    }

    private static int portOf(HttpServerRequest request) {
        return request.localAddress().port();
    }

    private static String read(String resource) {
        try (InputStream stream = DoorFilter.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
