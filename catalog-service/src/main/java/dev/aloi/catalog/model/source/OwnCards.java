package dev.aloi.catalog.model.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloi.catalog.model.read.CardReader;
import dev.aloi.catalog.model.read.Provenance;
import dev.aloi.catalog.yaml.YamlTree;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Our own files, YAML or JSON: {@code source} and {@code asOf} for all facts that do not tell theirs, then {@code models}, each a card
 * as the API takes it with plain values for facts.
 */
final class OwnCards implements CardSource {
    private static final int MAX_CHARACTERS = 50_000_000;
    private static final Set<String> KNOWN = new TreeSet<>(List.of("source", "asOf", "models"));

    @Override
    public void read(List<ImportFile> files, Origin origin, Drafts into) {
        for (ImportFile file : files) {
            String text = file.text();
            if (text == null) {
                into.fault(file.name(), null, null, "is not UTF-8");
                continue;
            }
            try {
                read(file, YamlTree.parse(text, MAX_CHARACTERS), origin.provenance(), into);
            } catch (YamlTree.Unreadable e) {
                into.fault(file.name(), e.line(), null, String.valueOf(e.getMessage()));
            }
        }
    }

    private static void read(ImportFile file, YamlTree tree, Provenance otherwise, Drafts into) {
        JsonNode root = tree.root();
        if (!root.isObject() || !root.path("models").isArray()) {
            into.fault(file.name(), 1, "models", "must be a list of models");
            return;
        }
        root.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                into.fault(
                        file.name(), tree.line(name), name, "is not known here; known are " + String.join(", ", KNOWN));
            }
        });
        LocalDate asOf = asOf(file, tree, otherwise, into);
        Provenance provenance = new Provenance(root.path("source").asText(otherwise.source()), asOf);
        int position = 0;
        for (JsonNode model : root.path("models")) {
            String path = "models[" + position++ + "]";
            String id = model.path("id").asText();
            if (model instanceof ObjectNode object && CardReader.isIdentity(id)) {
                spell(object, provenance);
                into.add(id, object, (field, message) -> {
                    String at = path + "." + field;
                    into.fault(file.name(), tree.line(at), at, message);
                });
            } else {
                into.fault(file.name(), tree.line(path), path + ".id", "is missing or no identity of a model");
            }
        }
    }

    private static LocalDate asOf(ImportFile file, YamlTree tree, Provenance otherwise, Drafts into) {
        JsonNode asOf = tree.root().path("asOf");
        if (asOf.isMissingNode()) {
            return otherwise.asOf();
        }
        try {
            return LocalDate.parse(asOf.asText());
        } catch (DateTimeParseException e) {
            into.fault(file.name(), tree.line("asOf"), "asOf", "must be a date, as in 2026-01-31");
            return otherwise.asOf();
        }
    }

    /** Facts are told with their source from here on, so that files of different sources can speak of one model. */
    private static void spell(ObjectNode card, Provenance provenance) {
        facts(card, CardFacts.OF_CARD, provenance);
        CardFacts.OF_GROUPS.forEach((group, facts) -> {
            if (card.path(group) instanceof ObjectNode object) {
                facts(object, facts, provenance);
            }
        });
        for (JsonNode endpoint : card.path("endpoints")) {
            if (endpoint.path("terms") instanceof ObjectNode terms) {
                facts(terms, CardFacts.OF_TERMS, provenance);
            }
            if (endpoint.path("prices") instanceof ObjectNode prices) {
                prices(prices, provenance);
            }
        }
        for (JsonNode score : card.path("benchmarks")) {
            if (score instanceof ObjectNode object) {
                told(object, provenance);
            }
        }
    }

    private static void facts(ObjectNode in, List<String> names, Provenance provenance) {
        for (String name : names) {
            JsonNode value = in.get(name);
            if (value instanceof ObjectNode fact) {
                if (fact.has("value")) {
                    told(fact, provenance);
                }
            } else if (value != null && !value.isNull()) {
                ObjectNode fact = JsonNodeFactory.instance.objectNode().set("value", value);
                told(fact, provenance);
                in.set(name, fact);
            }
        }
    }

    private static void told(ObjectNode fact, Provenance provenance) {
        if (!fact.has("source")) {
            fact.put("source", provenance.source());
        }
        if (!fact.has("asOf")) {
            fact.put("asOf", provenance.asOf().toString());
        }
    }

    /** A price in the currency of all becomes one that tells its currency. */
    private static void prices(ObjectNode prices, Provenance provenance) {
        told(prices, provenance);
        String currency = prices.path("currency").asText(null);
        if (currency != null) {
            prices.remove("currency");
            amounts(prices, currency);
            for (String group : List.of("cache", "request")) {
                if (prices.path(group) instanceof ObjectNode object) {
                    amounts(object, currency);
                }
            }
            if (prices.path("tiers") instanceof ArrayNode tiers) {
                tiers.forEach(tier -> {
                    if (tier instanceof ObjectNode object) {
                        amounts(object, currency);
                        if (object.path("cache") instanceof ObjectNode cache) {
                            amounts(cache, currency);
                        }
                    }
                });
            }
        }
    }

    private static void amounts(ObjectNode in, String currency) {
        for (String name : CardFacts.AMOUNTS) {
            @Nullable JsonNode value = in.get(name);
            if (value != null && value.isValueNode()) {
                in.set(
                        name,
                        JsonNodeFactory.instance
                                .objectNode()
                                .<ObjectNode>set("amount", Objects.requireNonNull(value))
                                .put("currency", currency));
            }
        }
    }
}
