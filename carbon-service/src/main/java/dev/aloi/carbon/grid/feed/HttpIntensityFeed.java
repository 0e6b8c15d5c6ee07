package dev.aloi.carbon.grid.feed;

import dev.aloi.carbon.grid.GridIntensitySource;
import dev.aloi.carbon.grid.IntensityReading;
import dev.aloi.carbon.grid.IntensitySeries;
import dev.aloi.carbon.grid.Region;
import dev.aloi.contracts.unit.GridIntensity;
import dev.aloi.kit.outbound.OutboundClient;
import dev.aloi.kit.outbound.OutboundLimits;
import dev.aloi.kit.outbound.OutboundRequest;
import dev.aloi.kit.outbound.OutboundResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A feed over HTTP. It is asked once an age and region; when it fails, its last good answer stands in for it, and says so. */
public final class HttpIntensityFeed implements GridIntensitySource {
    private static final int OK = 200;
    private static final int NO_REDIRECT = 0;
    private static final long MOST_BYTES = 4L << 20;

    private final FeedSettings settings;
    private final OutboundClient client;
    private final InstantSource clock;
    private final Map<Region, Slot> slots = new ConcurrentHashMap<>();

    public HttpIntensityFeed(FeedSettings settings, OutboundClient client, InstantSource clock) {
        this.settings = settings;
        this.client = client;
        this.clock = clock;
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
        OutboundLimits limits =
                new OutboundLimits(settings.timeout(), settings.timeout(), settings.timeout(), MOST_BYTES, NO_REDIRECT);
        Map<String, String> secrets =
                settings.token().map(token -> Map.of("auth-token", token)).orElse(Map.of());
        try (OutboundResponse response =
                client.send(OutboundRequest.get(address, Map.of("accept", "application/json"), secrets, limits))) {
            if (response.status() != OK) {
                throw new IOException("the feed answered " + response.status());
            }
            return response.bytes();
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
