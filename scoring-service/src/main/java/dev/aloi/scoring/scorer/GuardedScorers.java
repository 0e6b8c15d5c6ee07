package dev.aloi.scoring.scorer;

import dev.aloi.kit.outbound.OutboundClient;
import dev.aloi.kit.outbound.OutboundFailure;
import dev.aloi.kit.outbound.OutboundLimits;
import dev.aloi.kit.outbound.OutboundRequest;
import dev.aloi.kit.outbound.OutboundResponse;
import dev.aloi.scoring.metric.UnmeasuredException;
import dev.aloi.scoring.metric.UnmeasuredException.Category;
import dev.aloi.scoring.metric.http.ScorerCall;
import dev.aloi.scoring.metric.http.Scorers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Scorers on the public internet, and where the operator allows besides; never redirected. */
public final class GuardedScorers implements Scorers {
    private static final int OK = 200;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final OutboundClient client;
    private final Function<String, @Nullable String> environment;

    /** @param environment where tokens are found, by the names of their variables */
    public GuardedScorers(OutboundClient client, Function<String, @Nullable String> environment) {
        this.client = client;
        this.environment = environment;
    }

    @Override
    public byte[] post(ScorerCall call) {
        OutboundLimits limits =
                new OutboundLimits(call.limit(), call.limit(), call.limit(), ScorerCall.MAX_ANSWER_BYTES, 0);
        OutboundRequest request = OutboundRequest.post(
                call.scorer(),
                Map.of("Content-Type", "application/json", "Accept", "application/json"),
                secrets(call),
                ByteBuffer.wrap(call.body().getBytes(StandardCharsets.UTF_8)),
                limits);
        try (OutboundResponse response = client.send(request)) {
            if (response.status() != OK) {
                throw new UnmeasuredException(category(response.status()));
            }
            return response.bytes();
        } catch (OutboundFailure e) {
            throw new UnmeasuredException(category(e.kind()));
        } catch (IOException e) {
            throw new UnmeasuredException(Category.SCORER_UNREACHABLE);
        }
    }

    private Map<String, String> secrets(ScorerCall call) {
        if (call.token().isEmpty()) {
            return Map.of();
        }
        String token = environment.apply(ScorerCall.variable(call.token().get()));
        if (token == null) {
            throw new UnmeasuredException(Category.SCORER_TOKEN_MISSING);
        }
        return Map.of("Authorization", "Bearer " + token);
    }

    private static Category category(int status) {
        return status == TOO_MANY_REQUESTS || status >= SERVER_ERROR
                ? Category.SCORER_UNREACHABLE
                : Category.SCORER_FAILED;
    }

    private static Category category(OutboundFailure.Kind kind) {
        return switch (kind) {
            case REFUSED -> Category.SCORER_FORBIDDEN;
            case UNKNOWN_HOST, NOT_CONNECTED, NOT_TRUSTED, BROKEN, CANCELLED -> Category.SCORER_UNREACHABLE;
            case SLOW_START, STALLED, TOO_SLOW -> Category.SCORER_TIMED_OUT;
            case TOO_LARGE, MISDIRECTED -> Category.SCORER_FAILED;
        };
    }
}
