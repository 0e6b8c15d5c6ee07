package dev.aloi.gateway.door;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Single-user mode: on loopback, with a token in the address that the launcher prints, as Jupyter does. The names of the host are checked
 * against DNS rebinding, the origin against other sites' pages.
 */
public final class Door {
    private static final int SHORTEST_TOKEN = 16;
    private static final String BEARER = "Bearer ";
    private static final String PARAMETER = "token=";

    private final String token;

    public Door(String token) {
        if (token.isBlank()) {
            throw new IllegalStateException("ALOI_TOKEN is not set: the gateway opens to holders of that token only");
        }
        if (token.length() < SHORTEST_TOKEN) {
            throw new IllegalStateException("ALOI_TOKEN has fewer than " + SHORTEST_TOKEN + " characters");
        }
        this.token = token;
    }

    Verdict judge(Knock knock) {
        if (!isLocal(knock.host(), knock.port())) {
            return new Verdict.Forbidden("The Host header names another host than this one.");
        }
        if (knock.origin() != null && !isSame(knock.origin(), knock.host())) {
            return new Verdict.Forbidden("The request comes from a page of another origin.");
        }
        if (isHealth(knock.path())) {
            return new Verdict.Admitted();
        }
        String offered = parameter(knock.query());
        if (offered != null && isReading(knock.method())) {
            return matches(offered)
                    ? new Verdict.Welcomed(location(knock))
                    : new Verdict.Forbidden("The token in the address is not the one of this start.");
        }
        return holdsToken(knock) ? new Verdict.Admitted() : new Verdict.Unauthorised();
    }

    /** Cookies are shared by all ports of a host, so each port has a name of its own. */
    static String cookieName(int port) {
        return "aloi-" + port;
    }

    String cookie(int port) {
        return cookieName(port) + "=" + token + "; Path=/; HttpOnly; SameSite=Strict";
    }

    private boolean holdsToken(Knock knock) {
        String authorization = knock.authorization();
        if (authorization != null) {
            return authorization.startsWith(BEARER) && matches(authorization.substring(BEARER.length()));
        }
        String cookie = knock.cookie();
        return cookie != null && matches(cookie);
    }

    /** In constant time: how long a wrong token takes to refuse tells nothing of the right one. */
    private boolean matches(String offered) {
        return MessageDigest.isEqual(offered.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isLocal(@Nullable String host, int port) {
        return host != null
                && Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port)
                        .contains(host);
    }

    private static boolean isSame(String origin, @Nullable String host) {
        return origin.equals("http://" + host);
    }

    private static boolean isHealth(String path) {
        return path.equals("/q/health") || path.startsWith("/q/health/");
    }

    private static boolean isReading(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }

    private static @Nullable String parameter(@Nullable String query) {
        return query == null
                ? null
                : Arrays.stream(query.split("&"))
                        .filter(part -> part.startsWith(PARAMETER))
                        .map(part -> decoded(part.substring(PARAMETER.length())))
                        .findFirst()
                        .orElse(null);
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** A path of one slash at its start: two would name another host. */
    private static String location(Knock knock) {
        String query = Arrays.stream(String.valueOf(knock.query()).split("&"))
                .filter(part -> !part.startsWith(PARAMETER) && !part.isEmpty())
                .collect(Collectors.joining("&"));
        String path = "/" + knock.path().replaceFirst("^[/\\\\]+", "");
        return query.isEmpty() ? path : path + "?" + query;
    }
}
