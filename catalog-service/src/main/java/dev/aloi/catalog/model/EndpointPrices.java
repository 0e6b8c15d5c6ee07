package dev.aloi.catalog.model;

import dev.aloi.catalog.history.Revision;
import dev.aloi.catalog.outbox.StoredJson;
import dev.aloi.contracts.catalog.Endpoint;
import dev.aloi.contracts.catalog.ModelCard;
import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.id.EndpointId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The prices of an endpoint over time, the newest first. What is told here is when this catalogue learned of them; since when they
 * hold is in their validity.
 */
public record EndpointPrices(EndpointId endpoint, String provider, List<Period> periods) {
    /** @param until absent: still listed */
    public record Period(Instant from, @Nullable Instant until, TokenPrices prices) {}

    static List<EndpointPrices> of(List<Revision> revisions) {
        Map<EndpointId, Track> tracks = new LinkedHashMap<>();
        for (Revision revision : revisions) {
            List<Endpoint> endpoints = revision.body() == null
                    ? List.of()
                    : StoredJson.read(revision.body(), ModelCard.class).endpoints();
            endpoints.forEach(endpoint -> tracks.computeIfAbsent(endpoint.id(), _ -> new Track()));
            tracks.forEach((id, track) -> {
                Optional<Endpoint> endpoint =
                        endpoints.stream().filter(one -> one.id().equals(id)).findFirst();
                track.see(endpoint.orElse(null), revision.publishedAt());
            });
        }
        return tracks.entrySet().stream()
                .filter(track -> !track.getValue().periods.isEmpty())
                .map(track -> new EndpointPrices(
                        track.getKey(),
                        track.getValue().provider,
                        List.copyOf(track.getValue().periods.reversed())))
                .toList();
    }

    private static final class Track {
        private final List<Period> periods = new ArrayList<>();
        private String provider = "";

        void see(@Nullable Endpoint endpoint, Instant at) {
            TokenPrices prices = endpoint == null ? null : endpoint.prices();
            provider = endpoint == null ? provider : endpoint.provider();
            Period last = periods.isEmpty() ? null : periods.getLast();
            if (last != null && last.until() == null) {
                if (Objects.equals(last.prices(), prices)) {
                    return;
                }
                periods.set(periods.size() - 1, new Period(last.from(), at, last.prices()));
            }
            if (prices != null) {
                periods.add(new Period(at, null, prices));
            }
        }
    }
}
