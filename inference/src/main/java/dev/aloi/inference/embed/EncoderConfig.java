package dev.aloi.inference.embed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.inference.ModelFault;
import dev.aloi.inference.file.JsonFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * What the files of sentence-transformers say of embedding with a model. A directory without them is taken as that library takes it: the
 * mean of the tokens, not normalised.
 *
 * @param maxTokens of a text with those around it; what is longer is cut off
 * @param vocabulary tokens that it has weights for
 * @param lowerCase whether a text is put into lower case before
 */
record EncoderConfig(
        Pooling pooling, boolean normalise, int maxTokens, int padding, int vocabulary, boolean lowerCase) {
    /** RoBERTa's positions begin after its padding token. */
    private static final String OFFSET_POSITIONS = "roberta";

    static EncoderConfig read(Path directory) {
        JsonFile config = JsonFile.read(directory.resolve("config.json"));
        JsonFile sentence = JsonFile.readIfPresent(directory.resolve("sentence_bert_config.json"));
        int padding = config.ids("pad_token_id").stream().findFirst().orElse(0);
        int positions = positions(config, padding);
        OptionalInt asked = sentence.positive("max_seq_length");
        return new EncoderConfig(
                pooling(directory),
                has(directory, "sentence_transformers.models.Normalize"),
                Math.min(asked.orElse(positions), positions),
                padding,
                config.positive("vocab_size").orElse(Integer.MAX_VALUE),
                sentence.root().path("do_lower_case").asBoolean());
    }

    private static int positions(JsonFile config, int padding) {
        OptionalInt positions = config.positive("max_position_embeddings");
        if (positions.isEmpty()) {
            throw config.fault("max_position_embeddings", "missing");
        }
        boolean offset = config.root().path("model_type").asText().contains(OFFSET_POSITIONS);
        return positions.getAsInt() - (offset ? padding + 1 : 0);
    }

    private static Pooling pooling(Path directory) {
        for (JsonNode module : modules(directory)) {
            if (module.path("type").asText().endsWith(".Pooling")) {
                Path file = directory.resolve(module.path("path").asText()).resolve("config.json");
                if (!file.normalize().startsWith(directory.normalize())) {
                    throw new ModelFault(directory.resolve("modules.json") + ": path: not inside " + directory);
                }
                return Pooling.of(JsonFile.read(file));
            }
        }
        return Pooling.MEAN;
    }

    private static boolean has(Path directory, String type) {
        boolean found = false;
        for (JsonNode module : modules(directory)) {
            found = found || module.path("type").asText().equals(type);
        }
        return found;
    }

    /** Empty where there is no such file. */
    private static JsonNode modules(Path directory) {
        Path file = directory.resolve("modules.json");
        if (!Files.isRegularFile(file)) {
            return JsonFile.empty();
        }
        JsonNode modules = JsonFile.list(file);
        for (JsonNode module : modules) {
            String type = module.path("type").asText();
            String name = type.substring(type.lastIndexOf('.') + 1);
            switch (name) {
                case "Transformer", "Pooling", "Normalize" -> {
                    // Known.
                }
                default -> throw new ModelFault(file + ": the module " + type + " is not supported");
            }
        }
        return modules;
    }
}
