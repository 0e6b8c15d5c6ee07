package dev.aloi.bench.pipeline;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.temporal.ChronoUnit;

/** Tells carbon-service what the electricity of the trials' hour emitted, as a tenant does. */
final class GridUpdates {
    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    GridUpdates(int port) {
        this.port = port;
    }

    void put(int gramsPerKilowattHour) throws IOException, InterruptedException {
        var table = "region,start,gramsPerKilowattHour\n%s,%s,%d\n"
                .formatted(LoadEvents.REGION, LoadEvents.AT.truncatedTo(ChronoUnit.HOURS), gramsPerKilowattHour);
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/api/facts/grid-series?source=bench".formatted(port)))
                .header("Authorization", "Bearer " + PipelineRun.TOKEN)
                .header("X-Aloi-Tenant", LoadEvents.TENANT.value())
                .header("Content-Type", "text/csv")
                .PUT(BodyPublishers.ofString(table))
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("carbon-service took no grid: " + answer.body());
        }
    }
}
