package dev.aloi.local.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Waits until a service says that it is ready. */
public final class Readiness {
    private static final Duration TIMEOUT = Duration.ofMinutes(3);
    private static final Duration INTERVAL = Duration.ofMillis(200);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    public void await(ServiceRun run, StackPaths paths) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + run.launch().port() + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        var attempts = TIMEOUT.dividedBy(INTERVAL);
        for (long attempt = 0; attempt < attempts; attempt++) {
            if (!run.isAlive()) {
                throw fault(run, paths, "it ended by itself");
            }
            if (isReady(request)) {
                return;
            }
            pause();
        }
        throw fault(run, paths, "it was not ready after " + TIMEOUT.toSeconds() + " s");
    }

    private boolean isReady(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFault("interrupted while starting", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(INTERVAL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFault("interrupted while starting", e);
        }
    }

    private static StackFault fault(ServiceRun run, StackPaths paths, String why) {
        return new StackFault(run.launch().name() + " did not start: " + why + "; see "
                + paths.log(run.launch().name()));
    }
}
