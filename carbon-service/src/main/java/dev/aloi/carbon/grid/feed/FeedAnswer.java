package dev.aloi.carbon.grid.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloi.contracts.unit.GridIntensity;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the answer of a feed: a list of {@code {"datetime", "carbonIntensity"}} under {@code history}, {@code forecast} or {@code data},
 * or one such object, as Electricity Maps answers.
 */
final class FeedAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> LISTS = List.of("history", "forecast", "data");

    private FeedAnswer() {}

    /** Fails where not one value can be read: an empty answer must not replace a good one. */
    static Map<Instant, GridIntensity> read(byte[] body) throws IOException {
        JsonNode root = JSON.readTree(body);
        Map<Instant, GridIntensity> values = new HashMap<>();
        for (String list : LISTS) {
            root.path(list).forEach(entry -> add(entry, values));
        }
        add(root, values);
        if (values.isEmpty()) {
            throw new IOException("the feed's answer holds no intensity");
        }
        return values;
    }

    private static void add(JsonNode entry, Map<Instant, GridIntensity> values) {
        JsonNode intensity = entry.path("carbonIntensity");
        if (!intensity.isNumber() || intensity.doubleValue() < 0) {
            return;
        }
        try {
            values.put(
                    OffsetDateTime.parse(entry.path("datetime").asText()).toInstant(),
                    new GridIntensity(intensity.doubleValue()));
        } catch (DateTimeException e) {
            // An entry without a readable time says nothing; the others still do.
            return;
        }
    }
}
