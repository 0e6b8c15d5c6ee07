package dev.aloi.catalog.evaluation.plan;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.aloi.catalog.outbox.StoredJson;
import dev.aloi.contracts.carbon.ExpectedRun;
import dev.aloi.contracts.carbon.RunForecast;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.kit.guard.Caller;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks carbon-service what runs would take. It may be away: a plan is made without it, and says so. */
public final class ForecastClient {
    private static final TypeReference<List<RunForecast>> FORECASTS = new TypeReference<>() {};
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final @Nullable URI service;
    private final String token;

    /**
     * @param service absent: nobody is asked
     * @param token that services let each other in by
     */
    public ForecastClient(@Nullable URI service, String token) {
        this.service = service;
        this.token = token;
    }

    /** In the order of the runs; empty where there is no answer. */
    Optional<List<RunForecast>> ask(TenantId tenant, List<ExpectedRun> runs) {
        if (service == null) {
            return Optional.empty();
        }
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/api/forecasts"))
                .header("Authorization", "Bearer " + token)
                .header(Caller.TENANT_HEADER, tenant.value())
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(StoredJson.write(runs)))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? Optional.of(StoredJson.read(answer.body(), FORECASTS))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
