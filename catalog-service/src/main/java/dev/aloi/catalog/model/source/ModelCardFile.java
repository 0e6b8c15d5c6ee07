package dev.aloi.catalog.model.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.aloi.catalog.yaml.YamlTree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The metadata of a Hugging Face model card: the YAML between the first two lines of three dashes. */
final class ModelCardFile {
    private static final int MAX_CHARACTERS = 1_000_000;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z]+)?");
    private static final Map<String, String> RELATIONS =
            Map.of("finetune", "FINE_TUNE", "adapter", "ADAPTER", "quantized", "QUANTISED", "merge", "MERGE");
    private static final Map<String, Modalities> TASKS = Map.of(
            "text-generation", new Modalities(List.of("TEXT"), List.of("TEXT")),
            "text2text-generation", new Modalities(List.of("TEXT"), List.of("TEXT")),
            "image-text-to-text", new Modalities(List.of("TEXT", "IMAGE"), List.of("TEXT")),
            "automatic-speech-recognition", new Modalities(List.of("AUDIO"), List.of("TEXT")),
            "text-to-image", new Modalities(List.of("TEXT"), List.of("IMAGE")),
            "text-to-speech", new Modalities(List.of("TEXT"), List.of("AUDIO")),
            "feature-extraction", new Modalities(List.of("TEXT"), List.of("EMBEDDING")),
            "sentence-similarity", new Modalities(List.of("TEXT"), List.of("EMBEDDING")));

    private record Modalities(List<String> inputs, List<String> outputs) {}

    private ModelCardFile() {}

    static void read(ImportFile file, CardDraft draft, CardSource.Origin origin, Drafts into) {
        String text = file.text();
        if (text == null) {
            into.fault(file.name(), null, null, "is not UTF-8");
            return;
        }
        List<String> lines = text.lines().toList();
        int end = lines.isEmpty() || !lines.getFirst().strip().equals("---")
                ? 0
                : 1
                        + lines.subList(1, lines.size()).stream()
                                .map(String::strip)
                                .toList()
                                .indexOf("---");
        if (end < 1) {
            return;
        }
        try {
            // The dashes stand for a line, so that the lines of faults are those of the file.
            JsonNode metadata = YamlTree.parse("\n" + String.join("\n", lines.subList(1, end)), MAX_CHARACTERS)
                    .root();
            facts(metadata, draft, into);
            scores(metadata.path("model-index"), draft, origin);
        } catch (YamlTree.Unreadable e) {
            into.fault(file.name(), e.line(), null, String.valueOf(e.getMessage()));
        }
    }

    private static void facts(JsonNode metadata, CardDraft draft, Drafts into) {
        String licence = metadata.path("license").isArray()
                ? metadata.path("license").path(0).asText(null)
                : metadata.path("license").asText(null);
        String name = metadata.path("license_name").asText(null);
        HubLicences.find(licence, name).ifPresentOrElse(known -> draft.fact("licence", known), () -> {
            if (licence != null) {
                into.pass("licence " + (name == null ? licence : name), "the catalogue has none of that name");
            }
        });
        Set<String> languages = new LinkedHashSet<>();
        texts(metadata.path("language")).stream()
                .map(language -> language.toLowerCase(Locale.ROOT))
                .filter(language -> LANGUAGE.matcher(language).matches())
                .forEach(language -> languages.add(language.split("-", 2)[0]));
        draft.fact("abilities.languages", languages);
        Modalities modalities = TASKS.get(metadata.path("pipeline_tag").asText());
        if (modalities != null) {
            draft.fact("abilities.inputs", modalities.inputs());
            draft.fact("abilities.outputs", modalities.outputs());
        }
        parents(metadata, draft);
        datasets(metadata, draft);
    }

    private static void parents(JsonNode metadata, CardDraft draft) {
        List<String> bases = texts(metadata.path("base_model"));
        if (bases.isEmpty()) {
            return;
        }
        String relation = relation(metadata, bases.size());
        ArrayNode parents = JsonNodeFactory.instance.arrayNode();
        bases.forEach(base ->
                parents.addObject().put("model", ModelNames.identity(base)).put("relation", relation));
        draft.text("derivedFrom", ModelNames.identity(bases.getFirst()));
        draft.fact("origin.parents", parents);
    }

    /** Where the card does not say, as the hub guesses: several bases are merged, a library of adapters makes adapters. */
    private static String relation(JsonNode metadata, int bases) {
        String told = RELATIONS.get(metadata.path("base_model_relation").asText());
        if (told != null) {
            return told;
        }
        if (bases > 1) {
            return "MERGE";
        }
        return metadata.path("library_name").asText().equals("peft") ? "ADAPTER" : "FINE_TUNE";
    }

    private static void datasets(JsonNode metadata, CardDraft draft) {
        List<String> names = texts(metadata.path("datasets"));
        ArrayNode data = JsonNodeFactory.instance.arrayNode();
        names.forEach(name -> data.addObject().put("name", name));
        draft.fact("origin.trainingData", names.isEmpty() ? null : (JsonNode) data);
    }

    /** Scores that the card's author publishes. */
    private static void scores(JsonNode index, CardDraft draft, CardSource.Origin origin) {
        for (JsonNode model : index) {
            for (JsonNode result : model.path("results")) {
                String benchmark = result.path("dataset").path("name").asText("");
                for (JsonNode metric : result.path("metrics")) {
                    if (!benchmark.isBlank() && metric.path("value").isNumber()) {
                        draft.card()
                                .withArrayProperty("benchmarks")
                                .addObject()
                                .put("benchmark", benchmark)
                                .put(
                                        "metric",
                                        metric.path("name")
                                                .asText(metric.path("type").asText("not told")))
                                .put("value", metric.path("value").doubleValue())
                                .put("source", source(result, origin))
                                .put("asOf", origin.provenance().asOf().toString());
                    }
                }
            }
        }
    }

    private static String source(JsonNode result, CardSource.Origin origin) {
        @Nullable String named = result.path("source").path("name").asText(null);
        return origin.provenance().source() + ", README.md" + (named == null ? "" : ": " + named);
    }

    private static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : value.isArray() ? value : List.of(value)) {
            if (item.isTextual() && !item.asText().isBlank()) {
                texts.add(item.asText().strip());
            }
        }
        return texts;
    }
}
