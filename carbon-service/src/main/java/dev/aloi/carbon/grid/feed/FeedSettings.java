package dev.aloi.carbon.grid.feed;

import dev.aloi.carbon.grid.Region;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How to ask a feed.
 *
 * @param address with {@code {zone}} where the name of the grid goes
 * @param zones the feed's name of each region's grid; a region without one is not asked for
 * @param token sent as {@code auth-token}, as Electricity Maps wants it
 * @param timeout of the whole exchange, the body included
 * @param maxAge for how long an answer is good without asking again, and a failure without trying again
 * @param maxStale for how long the last good answer may stand in for one that cannot be had
 */
public record FeedSettings(
        String address,
        Map<Region, String> zones,
        Optional<String> token,
        Duration timeout,
        Duration maxAge,
        Duration maxStale) {
    public FeedSettings {
        if (!address.contains("{zone}")) {
            throw new IllegalArgumentException("the feed's address has no {zone}");
        }
        zones = Map.copyOf(zones);
    }

    Optional<URI> address(Region region) {
        return Optional.ofNullable(zones.get(region))
                .map(zone -> URI.create(address.replace("{zone}", URLEncoder.encode(zone, StandardCharsets.UTF_8))));
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "feed at " + address;
    }
}
