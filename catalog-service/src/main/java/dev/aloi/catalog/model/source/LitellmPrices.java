package dev.aloi.catalog.model.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloi.catalog.model.read.CardReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The price list of litellm, {@code model_prices_and_context_window.json}: US dollars per token, by the name under which litellm calls
 * an endpoint. It knows no creators, so it adds endpoints to models that are known, and passes over the others.
 */
final class LitellmPrices implements CardSource {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Set<String> MODES = Set.of("chat", "completion", "responses", "embedding");
    private static final Pattern TIER = Pattern.compile("input_cost_per_token_above_(\\d+)k_tokens");
    private static final int MILLION_DIGITS = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public void read(List<ImportFile> files, Origin origin, Drafts into) {
        for (ImportFile file : files) {
            String text = file.text();
            try {
                JsonNode root = text == null ? null : JSON.readTree(text);
                // A copy of the list may be wrapped with where it comes from.
                JsonNode models = root != null && root.path("models").isObject() ? root.get("models") : root;
                if (models == null || !models.isObject()) {
                    into.fault(file.name(), null, null, "must be a JSON object of models by name");
                    continue;
                }
                models.properties().forEach(entry -> read(file, entry, origin, into));
            } catch (JsonProcessingException e) {
                Integer line = e.getLocation() == null ? null : e.getLocation().getLineNr();
                into.fault(file.name(), line, null, "is not valid JSON");
            }
        }
    }

    private static void read(ImportFile file, Map.Entry<String, JsonNode> entry, Origin origin, Drafts into) {
        String name = entry.getKey();
        JsonNode model = entry.getValue();
        BigDecimal input = perMillion(model, "input_cost_per_token");
        BigDecimal output = perMillion(model, "output_cost_per_token");
        String id = ModelNames.identity(name);
        String provider = model.path("litellm_provider").asText("");
        if (!MODES.contains(model.path("mode").asText()) || input == null || output == null) {
            into.pass(name, "has no price per token of text");
        } else if (input.signum() == 0 && output.signum() == 0) {
            into.pass(name, "is free: a trial or a subscription, not a price per token");
        } else if (!CardReader.isIdentity(id) || !CardReader.isIdentity(provider)) {
            into.pass(name, "has a name or a provider that is no identity");
        } else {
            CardDraft draft = new CardDraft(id, origin.provenance());
            ObjectNode endpoint = draft.endpoint(provider, provider, name);
            endpoint.set("prices", prices(model, draft.prices(input, output)));
            String source = origin.provenance().source();
            draft.fact(endpoint, "terms.contextWindow", count(model, "max_input_tokens"), source);
            draft.fact(endpoint, "terms.outputLimit", count(model, "max_output_tokens"), source);
            into.add(id, draft.card(), (field, message) -> into.fault(file.name(), null, name + "." + field, message));
        }
    }

    private static ObjectNode prices(JsonNode model, ObjectNode prices) {
        BigDecimal read = perMillion(model, "cache_read_input_token_cost");
        BigDecimal write = perMillion(model, "cache_creation_input_token_cost");
        cache(prices, read, write);
        BigDecimal reasoning = perMillion(model, "output_cost_per_reasoning_token");
        if (reasoning != null) {
            prices.set("reasoningPerMillion", CardDraft.usd(reasoning));
        }
        BigDecimal input = perMillion(model, "input_cost_per_token");
        BigDecimal batch = perMillion(model, "input_cost_per_token_batches");
        if (input != null && batch != null && input.signum() > 0 && batch.compareTo(input) <= 0) {
            BigDecimal percent = HUNDRED.subtract(batch.multiply(HUNDRED).divide(input, 4, RoundingMode.HALF_UP));
            prices.put("batchDiscountPercent", percent.stripTrailingZeros());
        }
        model.fieldNames().forEachRemaining(field -> {
            Matcher tier = TIER.matcher(field);
            if (tier.matches()) {
                tier(model, prices, Long.parseLong(tier.group(1)));
            }
        });
        return prices;
    }

    private static void tier(JsonNode model, ObjectNode prices, long thousands) {
        String above = "_above_" + thousands + "k_tokens";
        BigDecimal input = perMillion(model, "input_cost_per_token" + above);
        BigDecimal output = perMillion(model, "output_cost_per_token" + above);
        if (input != null && output != null) {
            ObjectNode tier = prices.withArrayProperty("tiers").addObject();
            tier.put("overInputTokens", thousands * 1000);
            tier.set("inputPerMillion", CardDraft.usd(input));
            tier.set("outputPerMillion", CardDraft.usd(output));
            cache(
                    tier,
                    perMillion(model, "cache_read_input_token_cost" + above),
                    perMillion(model, "cache_creation_input_token_cost" + above));
        }
    }

    private static void cache(ObjectNode prices, @Nullable BigDecimal read, @Nullable BigDecimal write) {
        if (read != null) {
            prices.withObjectProperty("cache").set("readPerMillion", CardDraft.usd(read));
        }
        if (write != null) {
            prices.withObjectProperty("cache").set("writePerMillion", CardDraft.usd(write));
        }
    }

    private static @Nullable BigDecimal perMillion(JsonNode model, String field) {
        JsonNode price = model.path(field);
        return price.isNumber() && price.decimalValue().signum() >= 0
                ? price.decimalValue().movePointRight(MILLION_DIGITS)
                : null;
    }

    private static @Nullable JsonNode count(JsonNode model, String field) {
        JsonNode count = model.path(field);
        return count.isIntegralNumber() && count.longValue() > 0 ? count : null;
    }
}
