package dev.aloi.local.score;

import dev.aloi.scoring.metric.UnmeasuredException;
import dev.aloi.scoring.metric.UnmeasuredException.Category;
import dev.aloi.scoring.metric.http.ScorerCall;
import dev.aloi.scoring.metric.http.Scorers;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Scorers wherever the user of this machine says, on it too; never redirected. */
public final class DirectScorers implements Scorers {
    private static final int OK = 200;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final Function<String, @Nullable String> environment;
    private @Nullable HttpClient client;

    /** @param environment where tokens are found, by the names of their variables */
    public DirectScorers(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    @Override
    public byte[] post(ScorerCall call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(call.scorer())
                .timeout(call.limit())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(call.body()));
        call.token().ifPresent(token -> request.header("Authorization", "Bearer " + secret(token)));
        CompletableFuture<HttpResponse<byte[]>> answer = client().sendAsync(
                        request.build(),
                        HttpResponse.BodyHandlers.limiting(
                                HttpResponse.BodyHandlers.ofByteArray(), ScorerCall.MAX_ANSWER_BYTES));
        try {
            HttpResponse<byte[]> response = answer.get(call.limit().toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != OK) {
                boolean later = response.statusCode() == TOO_MANY_REQUESTS || response.statusCode() >= SERVER_ERROR;
                throw new UnmeasuredException(later ? Category.SCORER_UNREACHABLE : Category.SCORER_FAILED);
            }
            return response.body();
        } catch (TimeoutException e) {
            throw new UnmeasuredException(Category.SCORER_TIMED_OUT);
        } catch (ExecutionException e) {
            throw new UnmeasuredException(category(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnmeasuredException(Category.SCORER_UNREACHABLE);
        } finally {
            answer.cancel(true);
        }
    }

    private static Category category(@Nullable Throwable cause) {
        if (cause instanceof HttpTimeoutException) {
            return Category.SCORER_TIMED_OUT;
        }
        boolean tooLong = cause instanceof IOException
                && String.valueOf(cause.getMessage()).contains("limit");
        return tooLong ? Category.SCORER_FAILED : Category.SCORER_UNREACHABLE;
    }

    private String secret(String token) {
        String secret = environment.apply(ScorerCall.variable(token));
        if (secret == null) {
            throw new UnmeasuredException(Category.SCORER_TOKEN_MISSING);
        }
        return secret;
    }

    /** Made late: most commands never call anybody. */
    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
        }
        return client;
    }
}
