package dev.aloi.carbon;

import dev.aloi.carbon.grid.Region;
import dev.aloi.carbon.grid.feed.FeedSettings;
import dev.aloi.carbon.grid.feed.HttpIntensityFeed;
import dev.aloi.carbon.reading.WatchedGrids;
import dev.aloi.kit.outbound.OutboundClient;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;

/** The pure cores and the clock as beans. */
final class Wiring {
    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    WatchedGrids watchedGrids(CarbonConfig config, OutboundClient client, InstantSource clock) {
        return config.feed()
                .address()
                .map(address -> watched(address, config.feed(), client, clock))
                .orElseGet(WatchedGrids::none);
    }

    private static WatchedGrids watched(
            String address, CarbonConfig.Feed feed, OutboundClient client, InstantSource clock) {
        Map<Region, String> zones = feed.zones().entrySet().stream()
                .collect(Collectors.toMap(zone -> new Region(zone.getKey()), Map.Entry::getValue));
        FeedSettings settings =
                new FeedSettings(address, zones, feed.token(), feed.timeout(), feed.maxAge(), feed.maxStale());
        return new WatchedGrids(new HttpIntensityFeed(settings, client, clock), zones.keySet());
    }
}
