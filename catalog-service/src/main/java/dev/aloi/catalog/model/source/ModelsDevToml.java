package dev.aloi.catalog.model.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Files of models.dev: {@code providers/PROVIDER/models/…/MODEL.toml} for endpoints, {@code models/CREATOR/MODEL.toml} for models,
 * {@code providers/PROVIDER/provider.toml} for a provider's name. A file alone is taken for an endpoint where it has prices.
 */
final class ModelsDevToml implements CardSource {
    private static final TomlMapper TOML = TomlMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** @param provider null: the file is of the model, not of one who serves it */
    private record Entry(
            ImportFile file, JsonNode toml, @Nullable String provider, String path) {}

    @Override
    public void read(List<ImportFile> files, Origin origin, Drafts into) {
        Map<String, String> providers = new HashMap<>();
        Map<String, Entry> models = new HashMap<>();
        List<Entry> endpoints = new ArrayList<>();
        for (ImportFile file : files) {
            Optional<JsonNode> toml = parse(file, into);
            if (toml.isEmpty()) {
                continue;
            }
            Entry entry = entry(file, toml.get());
            if (file.lastName().equals("provider.toml") && entry.provider() != null) {
                providers.put(entry.provider(), toml.get().path("name").asText(entry.provider()));
            } else if (entry.provider() == null) {
                models.put(entry.path(), entry);
            } else {
                endpoints.add(entry);
            }
        }
        models.values().forEach(entry -> model(entry, origin, into));
        endpoints.forEach(entry -> endpoint(entry, models, providers, origin, into));
    }

    private static Optional<JsonNode> parse(ImportFile file, Drafts into) {
        String text = file.text();
        if (!file.name().endsWith(".toml") || text == null) {
            into.pass(file.name(), text == null ? "is not UTF-8" : "is not a .toml file");
            return Optional.empty();
        }
        try {
            return Optional.of(TOML.readTree(text));
        } catch (JsonProcessingException e) {
            Integer line = e.getLocation() == null ? null : e.getLocation().getLineNr();
            into.fault(file.name(), line, null, "is not valid TOML");
            return Optional.empty();
        }
    }

    private static Entry entry(ImportFile file, JsonNode toml) {
        List<String> parts = Arrays.asList(file.name().split("/"));
        int providers = parts.indexOf("providers");
        String provider = providers >= 0 && providers + 1 < parts.size() ? parts.get(providers + 1) : null;
        int models = parts.lastIndexOf("models");
        String path = String.join("/", parts.subList(models + 1, parts.size()));
        if (provider == null && models < 0 && toml.has("cost")) {
            provider = "unnamed";
        }
        return new Entry(file, toml, provider, path.replaceFirst("\\.toml$", ""));
    }

    private static void model(Entry entry, Origin origin, Drafts into) {
        String id = ModelNames.identity(entry.path());
        CardDraft draft = new CardDraft(id, origin.provenance());
        facts(entry.toml(), draft);
        int slash = entry.path().indexOf('/');
        if (slash > 0) {
            draft.text("creator", entry.path().substring(0, slash));
        }
        into.add(id, draft.card(), (field, message) -> into.fault(entry.file().name(), null, field, message));
    }

    private static void endpoint(
            Entry entry, Map<String, Entry> models, Map<String, String> providers, Origin origin, Drafts into) {
        String base = entry.toml().path("base_model").asText(null);
        Entry model = base == null ? null : models.get(base);
        String id = ModelNames.identity(base == null ? entry.path() : base);
        CardDraft draft = new CardDraft(id, origin.provenance());
        // What an endpoint's file says of the model itself is taken where nothing else says it.
        if (model == null) {
            facts(entry.toml(), draft);
            String creator = base != null && base.contains("/") ? base : entry.path();
            draft.text(
                    "creator", creator.contains("/") ? creator.substring(0, creator.indexOf('/')) : entry.provider());
        }
        String provider = String.valueOf(entry.provider());
        ObjectNode endpoint = draft.endpoint(provider, providers.getOrDefault(provider, provider), entry.path());
        ObjectNode prices = ModelsDevPrices.of(entry.toml().path("cost"), draft);
        if (prices == null) {
            into.pass(entry.file().name() + ": cost", "there is no price per token");
        } else {
            endpoint.set("prices", prices);
        }
        terms(entry.toml(), endpoint, draft, origin);
        into.add(id, draft.card(), (field, message) -> into.fault(entry.file().name(), null, field, message));
    }

    private static void terms(JsonNode toml, ObjectNode endpoint, CardDraft draft, Origin origin) {
        String source = origin.provenance().source();
        JsonNode limit = toml.path("limit");
        draft.fact(endpoint, "terms.contextWindow", positive(limit.path("context")), source);
        draft.fact(endpoint, "terms.outputLimit", positive(limit.path("output")), source);
        String status = toml.path("status").asText("");
        if (List.of("alpha", "beta", "deprecated").contains(status)) {
            draft.fact(
                    endpoint, "terms.status", TOML.getNodeFactory().textNode(status.toUpperCase(Locale.ROOT)), source);
        }
    }

    private static void facts(JsonNode toml, CardDraft draft) {
        draft.text("name", toml.path("name").asText(null));
        draft.fact("design.family", toml.path("family").asText(null));
        String released = toml.path("release_date").asText("");
        draft.fact("released", released.length() == "2026-01-31".length() ? released : null);
        String knowledge = toml.path("knowledge").asText("");
        draft.fact("abilities.knowledge", knowledge.length() >= MONTH ? knowledge.substring(0, MONTH) : null);
        draft.fact("design.openWeights", truth(toml, "open_weights"));
        draft.fact("abilities.reasoning", truth(toml, "reasoning"));
        draft.fact("abilities.tools", truth(toml, "tool_call"));
        draft.fact("contextWindow", positive(toml.path("limit").path("context")));
        draft.fact("abilities.outputLimit", positive(toml.path("limit").path("output")));
        draft.fact("abilities.inputs", modalities(toml.path("modalities").path("input")));
        draft.fact("abilities.outputs", modalities(toml.path("modalities").path("output")));
    }

    private static final int MONTH = "2026-01".length();

    private static @Nullable Boolean truth(JsonNode toml, String field) {
        return toml.path(field).isBoolean() ? (Boolean) toml.get(field).booleanValue() : null;
    }

    private static @Nullable JsonNode positive(JsonNode number) {
        return number.isIntegralNumber() && number.longValue() > 0 ? number : null;
    }

    private static List<String> modalities(JsonNode list) {
        List<String> modalities = new ArrayList<>();
        list.forEach(item -> modalities.add(item.asText().toUpperCase(Locale.ROOT)));
        return modalities;
    }
}
