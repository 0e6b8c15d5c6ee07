package dev.aloi.catalog.model.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloi.catalog.model.read.Provenance;
import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A card being written in the shape in which the API takes it. Facts without a value are left out. */
final class CardDraft {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode card = JSON.objectNode();
    private final Provenance provenance;

    CardDraft(String id, Provenance provenance) {
        this.provenance = provenance;
        card.put("id", id);
    }

    ObjectNode card() {
        return card;
    }

    CardDraft text(String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            card.put(field, value.strip());
        }
        return this;
    }

    /** @param path of the fact, as in {@code design.family} */
    CardDraft fact(String path, @Nullable JsonNode value) {
        return fact(card, path, value, provenance.source());
    }

    CardDraft fact(String path, @Nullable String value) {
        return fact(path, value == null || value.isBlank() ? null : (JsonNode) JSON.textNode(value.strip()));
    }

    CardDraft fact(String path, @Nullable Long value) {
        return fact(path, value == null || value < 1 ? null : (JsonNode) JSON.numberNode(value));
    }

    CardDraft fact(String path, @Nullable Boolean value) {
        return fact(path, value == null ? null : (JsonNode) JSON.booleanNode(value));
    }

    CardDraft fact(String path, Collection<String> values) {
        return fact(path, values.isEmpty() ? null : (JsonNode) list(values));
    }

    /** A fact whose source is told more exactly than that of the others. */
    CardDraft fact(ObjectNode in, String path, @Nullable JsonNode value, String source) {
        if (value == null) {
            return this;
        }
        ObjectNode at = in;
        String[] names = path.split("\\.");
        for (int i = 0; i < names.length - 1; i++) {
            at = at.withObjectProperty(names[i]);
        }
        at.set(
                names[names.length - 1],
                JSON.objectNode()
                        .<ObjectNode>set("value", value)
                        .put("source", source)
                        .put("asOf", provenance.asOf().toString()));
        return this;
    }

    /** An endpoint of an API; more is said of it by the caller. */
    ObjectNode endpoint(String id, String provider, @Nullable String calledAs) {
        ObjectNode endpoint = card.withArrayProperty("endpoints").addObject();
        endpoint.put("id", id).put("provider", provider).put("kind", "API");
        if (calledAs != null) {
            endpoint.put("calledAs", calledAs);
        }
        return endpoint;
    }

    /** Prices in US dollars per million tokens, with where they were read. */
    ObjectNode prices(BigDecimal input, BigDecimal output) {
        ObjectNode prices = JSON.objectNode();
        prices.set("inputPerMillion", usd(input));
        prices.set("outputPerMillion", usd(output));
        return prices.put("source", provenance.source())
                .put("asOf", provenance.asOf().toString());
    }

    static ObjectNode usd(BigDecimal amount) {
        BigDecimal plain = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        return JSON.objectNode()
                .put("amount", plain.scale() < 0 ? plain.setScale(0) : plain)
                .put("currency", "USD");
    }

    static ArrayNode list(Collection<String> values) {
        ArrayNode list = JSON.arrayNode();
        values.forEach(list::add);
        return list;
    }
}
