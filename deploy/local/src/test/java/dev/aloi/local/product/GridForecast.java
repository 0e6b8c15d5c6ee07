package dev.aloi.local.product;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** What a tenant expects its grids to emit. */
final class GridForecast {
    private final Product product;

    GridForecast(Product product) {
        this.product = product;
    }

    /** Gives it in place of the one before; grams of a kilowatt-hour by the time from which on they are expected. */
    void give(String region, Map<Instant, Integer> grams) throws IOException, InterruptedException {
        var lines = grams.entrySet().stream()
                .map(hour -> "%s,%s,%d".formatted(region, hour.getKey(), hour.getValue()))
                .collect(Collectors.joining("\n", "region,start,gramsPerKilowattHour\n", "\n"));
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(product.stack().url().resolve("/api/facts/grid-forecast?source=made%20up"))
                            .header("Authorization", "Bearer " + product.stack().token())
                            .header("Content-Type", "text/csv")
                            .PUT(HttpRequest.BodyPublishers.ofString(lines))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(answer.statusCode() + ": " + answer.body());
            }
        }
    }
}
