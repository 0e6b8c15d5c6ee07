package dev.aloi.catalog.model.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.aloi.catalog.model.read.CardReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A model directory in the Hugging Face layout: {@code config.json}, the model card {@code README.md} and
 * {@code model.safetensors.index.json} as far as they are there; the names of all files tell in which forms the weights are.
 */
final class HuggingFaceDirectory implements CardSource {
    /** A file of this name lists the others, one a line, that are too large to be sent along. */
    static final String LISTING = "files.txt";

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> CONTEXT_FIELDS = List.of(
            "max_position_embeddings", "n_positions", "n_ctx", "max_seq_len", "seq_length", "max_sequence_length");
    private static final Map<String, Integer> BYTES_A_PARAMETER =
            Map.of("float32", 4, "float16", 2, "bfloat16", 2, "float8_e4m3fn", 1, "int8", 1);

    @Override
    public void read(List<ImportFile> files, Origin origin, Drafts into) {
        String id = origin.model();
        if (!CardReader.isIdentity(id)) {
            into.fault("", null, "id", "must be the identity of the model");
            return;
        }
        CardDraft draft = new CardDraft(id, origin.provenance());
        Optional<JsonNode> config = json(files, "config.json", into);
        Optional<ImportFile> card = named(files, "README.md");
        if (config.isEmpty() && card.isEmpty() && into.faults().isEmpty()) {
            into.fault("", null, null, "there is neither config.json nor README.md in the model's directory");
        }
        config.ifPresent(found -> config(found, draft));
        json(files, "model.safetensors.index.json", into)
                .ifPresent(index -> parameters(index, config.orElse(null), draft, origin));
        options(files, draft);
        card.ifPresent(found -> ModelCardFile.read(found, draft, origin, into));
        draft.text("name", draft.card().path("name").asText(id));
        into.add(id, draft.card(), (field, message) -> into.fault("", null, field, message));
    }

    private static void config(JsonNode config, CardDraft draft) {
        JsonNode text = config.has("text_config") ? config.get("text_config") : config;
        draft.fact("design.family", config.path("model_type").asText(null));
        draft.fact("design.architecture", config.path("architectures").path(0).asText(null));
        for (String field : CONTEXT_FIELDS) {
            if (text.path(field).canConvertToLong() && text.path(field).isIntegralNumber()) {
                draft.fact("contextWindow", text.get(field).longValue());
                return;
            }
        }
    }

    /** The index tells bytes, and newer ones the parameters themselves. */
    private static void parameters(JsonNode index, @Nullable JsonNode config, CardDraft draft, Origin origin) {
        JsonNode metadata = index.path("metadata");
        String source = origin.provenance().source() + ", model.safetensors.index.json";
        if (metadata.path("total_parameters").isIntegralNumber()) {
            draft.fact(draft.card(), "totalParameters", metadata.get("total_parameters"), source);
            return;
        }
        String type = config == null
                ? ""
                : config.path("torch_dtype").asText(config.path("dtype").asText());
        Integer bytes = BYTES_A_PARAMETER.get(type);
        long size = metadata.path("total_size").asLong();
        if (bytes != null && size > 0) {
            draft.fact(
                    draft.card(),
                    "totalParameters",
                    JSON.getNodeFactory().numberNode(size / bytes),
                    source + ": " + size + " bytes of " + type);
        }
    }

    private static void options(List<ImportFile> files, CardDraft draft) {
        Set<String> options = new LinkedHashSet<>();
        names(files).forEach(name -> {
            if (name.endsWith(".onnx")) {
                options.add("ONNX");
            } else if (name.endsWith(".safetensors") || name.endsWith(".safetensors.index.json")) {
                options.add("SAFETENSORS");
            } else if (name.endsWith(".gguf")) {
                options.add("GGUF");
            }
        });
        draft.fact("inferenceOptions", options);
    }

    private static Stream<String> names(List<ImportFile> files) {
        Stream<String> listed =
                named(files, LISTING).map(ImportFile::text).stream().flatMap(String::lines);
        return Stream.concat(files.stream().map(ImportFile::name), listed);
    }

    private static Optional<JsonNode> json(List<ImportFile> files, String name, Drafts into) {
        Optional<ImportFile> file = named(files, name);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        String text = file.get().text();
        try {
            JsonNode node = text == null ? null : JSON.readTree(text);
            if (node != null && node.isObject()) {
                return Optional.of(node);
            }
            into.fault(file.get().name(), null, null, text == null ? "is not UTF-8" : "must be a JSON object");
        } catch (JsonProcessingException e) {
            Integer line = e.getLocation() == null ? null : e.getLocation().getLineNr();
            into.fault(file.get().name(), line, null, "is not valid JSON");
        }
        return Optional.empty();
    }

    /** The one nearest to the directory's root. */
    private static Optional<ImportFile> named(List<ImportFile> files, String name) {
        List<ImportFile> found = new ArrayList<>(
                files.stream().filter(file -> file.lastName().equals(name)).toList());
        found.sort(Comparator.comparingInt(file -> file.name().length()));
        return found.stream().findFirst();
    }
}
