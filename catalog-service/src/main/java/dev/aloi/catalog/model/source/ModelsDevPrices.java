package dev.aloi.catalog.model.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The table {@code cost} of models.dev: US dollars per million tokens. */
final class ModelsDevPrices {
    private ModelsDevPrices() {}

    /** Null where input or output have no price, or both are free: a subscription or a trial, not a price per token. */
    static @Nullable ObjectNode of(JsonNode cost, CardDraft draft) {
        BigDecimal input = amount(cost, "input");
        BigDecimal output = amount(cost, "output");
        if (input == null || output == null || (input.signum() == 0 && output.signum() == 0)) {
            return null;
        }
        ObjectNode prices = draft.prices(input, output);
        kinds(cost, prices);
        for (JsonNode tier : cost.path("tiers")) {
            tier(tier, prices);
        }
        // The form before tiers were a list.
        JsonNode over = cost.path("context_over_200k");
        if (over.isObject()) {
            tier(over, 200_000, prices);
        }
        return prices;
    }

    private static void tier(JsonNode tier, ObjectNode prices) {
        long size = tier.path("tier").path("size").asLong();
        if (size > 0) {
            tier(tier, size, prices);
        }
    }

    private static void tier(JsonNode tier, long size, ObjectNode prices) {
        BigDecimal input = amount(tier, "input");
        BigDecimal output = amount(tier, "output");
        if (input != null && output != null) {
            ObjectNode of = prices.withArrayProperty("tiers").addObject();
            of.put("overInputTokens", size);
            of.set("inputPerMillion", CardDraft.usd(input));
            of.set("outputPerMillion", CardDraft.usd(output));
            kinds(tier, of);
        }
    }

    private static void kinds(JsonNode cost, ObjectNode prices) {
        put(cost, "cache_read", prices, "cache", "readPerMillion");
        put(cost, "cache_write", prices, "cache", "writePerMillion");
        BigDecimal reasoning = amount(cost, "reasoning");
        if (reasoning != null) {
            prices.set("reasoningPerMillion", CardDraft.usd(reasoning));
        }
    }

    private static void put(JsonNode cost, String from, ObjectNode prices, String group, String to) {
        BigDecimal amount = amount(cost, from);
        if (amount != null) {
            prices.withObjectProperty(group).set(to, CardDraft.usd(amount));
        }
    }

    private static @Nullable BigDecimal amount(JsonNode cost, String field) {
        JsonNode amount = cost.path(field);
        return amount.isNumber() && amount.decimalValue().signum() >= 0 ? amount.decimalValue() : null;
    }
}
