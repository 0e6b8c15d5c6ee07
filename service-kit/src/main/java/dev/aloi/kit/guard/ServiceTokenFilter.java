package dev.aloi.kit.guard;

import dev.aloi.kit.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Lets only holders of the service token in: the gateway and the operator. Health checks stand outside of REST and stay open. */
public class ServiceTokenFilter {
    private final byte[] expected;

    ServiceTokenFilter(@ConfigProperty(name = "aloi.service.token") String token) {
        if (token.isBlank()) {
            throw new IllegalStateException("aloi.service.token is blank: set ALOI_SERVICE_TOKEN");
        }
        this.expected = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    }

    @ServerRequestFilter(preMatching = true)
    public @Nullable Response admit(ContainerRequestContext request) {
        String given = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (given != null && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected)) {
            return null;
        }
        return Response.status(Response.Status.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of("unauthorised", 401, "Unauthorised", "The service token is missing or wrong."))
                .build();
    }
}
