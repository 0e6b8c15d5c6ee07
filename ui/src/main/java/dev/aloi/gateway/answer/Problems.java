package dev.aloi.gateway.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloi.kit.event.EventJson;
import dev.aloi.kit.problem.Problem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/** Problems as RFC 9457 has them, outside of REST. */
public final class Problems {
    private static final ObjectMapper JSON = EventJson.mapper();

    private Problems() {}

    public static void send(HttpServerResponse response, Problem problem) {
        if (response.headWritten() || response.closed()) {
            return;
        }
        response.setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(json(problem));
    }

    public static Problem unavailable(String service) {
        return Problem.of(
                "service-unavailable",
                503,
                "Service unavailable",
                "The " + service + " service does not answer. Its log says more; what was asked can be asked again.");
    }

    public static Problem tooLarge(long limit) {
        return Problem.of("too-large", 413, "Content too large", "A request may have at most " + limit + " bytes.");
    }

    private static Buffer json(Problem problem) {
        try {
            return Buffer.buffer(JSON.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem cannot be written", e);
        }
    }
}
