package dev.aloi.runner.model.openai;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.contracts.runner.Usage;
import org.jspecify.annotations.Nullable;

/** Reads the tokens that an endpoint says a call used up. What contradicts itself is left out. */
final class UsageReading {
    private UsageReading() {}

    static @Nullable Usage of(JsonNode usage) {
        Integer input = count(usage.path("prompt_tokens"));
        Integer output = count(usage.path("completion_tokens"));
        if (input == null || output == null) {
            return null;
        }
        JsonNode inputParts = usage.path("prompt_tokens_details");
        Integer read = first(count(inputParts.path("cached_tokens")), count(usage.path("prompt_cache_hit_tokens")));
        Integer written = count(inputParts.path("cache_write_tokens"));
        Integer reasoning = count(usage.path("completion_tokens_details").path("reasoning_tokens"));
        try {
            return new Usage(input, output, read, written, reasoning);
        } catch (IllegalArgumentException e) {
            return new Usage(input, output);
        }
    }

    private static @Nullable Integer first(@Nullable Integer one, @Nullable Integer other) {
        return one == null ? other : one;
    }

    private static @Nullable Integer count(JsonNode node) {
        return node.canConvertToInt() && node.intValue() >= 0 ? node.intValue() : null;
    }
}
