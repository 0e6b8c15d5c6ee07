package dev.aloi.carbon.grid.feed;

import dev.aloi.carbon.grid.GridIntensitySource;
import dev.aloi.carbon.grid.IntensityReading;
import dev.aloi.carbon.grid.IntensitySeries;
import dev.aloi.carbon.grid.Region;
import dev.aloi.contracts.unit.GridIntensity;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A feed over HTTP. It is asked once an age and region; when it fails, its last good answer stands in for it, and says so. */
public final class HttpIntensityFeed implements GridIntensitySource {
    private static final int OK = 200;
    private static final long MOST_BYTES = 4L << 20;

    private final FeedSettings settings;
    private final HttpClient client;
    private final InstantSource clock;
    private final Map<Region, Slot> slots = new ConcurrentHashMap<>();

    public HttpIntensityFeed(FeedSettings settings, HttpClient client, InstantSource clock) {
        this.settings = settings;
        this.client = client;
        this.clock = clock;
    }

    /** One that connects in time or not at all, and follows nobody elsewhere. */
    public static HttpIntensityFeed of(FeedSettings settings, InstantSource clock) {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        return new HttpIntensityFeed(settings, client, clock);
    }

    @Override
    public Optional<IntensityReading> at(Region region, Instant time) {
        return series(region).flatMap(series -> series.at(region, time));
    }

    /** All that the feed told of a region, for instance a forecast. */
    public Optional<IntensitySeries> series(Region region) {
        return settings.address(region)
                .flatMap(address -> slots.computeIfAbsent(region, Slot::new).series(address));
    }

    private byte[] fetch(URI address) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(settings.timeout()).header("accept", "application/json");
        settings.token().ifPresent(token -> request.header("auth-token", token));
        // A request's own time-out ends with the headers; a body that trickles would be waited for without end.
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            HttpResponse<byte[]> response = exchange.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != OK) {
                throw new IOException("the feed answered " + response.statusCode());
            }
            return response.body();
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw new IOException("the feed did not answer in " + settings.timeout(), e);
        } catch (ExecutionException e) {
            throw new IOException("the feed could not be asked", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the feed was asked", e);
        }
    }

    /** What is known of one region. Its lock makes many askers wait for one answer instead of asking as many times. */
    private final class Slot {
        private final Region region;
        private @Nullable Answer good;
        private Instant triedAt = Instant.MIN;

        Slot(Region region) {
            this.region = region;
        }

        synchronized Optional<IntensitySeries> series(URI address) {
            Instant now = clock.instant();
            if (triedAt.equals(Instant.MIN) || isOver(triedAt, settings.maxAge(), now)) {
                triedAt = now;
                ask(address, now);
            }
            return Optional.ofNullable(good)
                    .filter(answer -> !isOver(answer.at, settings.maxStale(), now))
                    .map(answer -> answer.series(region, triedAt));
        }

        private void ask(URI address, Instant now) {
            try {
                good = new Answer(FeedAnswer.read(fetch(address)), now, address.getHost());
            } catch (IOException e) {
                System.getLogger(HttpIntensityFeed.class.getName())
                        .log(System.Logger.Level.WARNING, "no intensity of {0}: {1}", region, e.getMessage());
            }
        }

        private static boolean isOver(Instant since, Duration age, Instant now) {
            return !now.isBefore(since.plus(age));
        }
    }

    private record Answer(Map<Instant, GridIntensity> values, Instant at, String host) {
        IntensitySeries series(Region region, Instant triedAt) {
            String age = at.equals(triedAt) ? "fetched " : "last known, the feed has failed since; fetched ";
            return new IntensitySeries(Map.of(region, values), "feed of " + host + ", " + age + at);
        }
    }
}
