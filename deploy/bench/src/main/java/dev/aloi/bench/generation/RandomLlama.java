package dev.aloi.bench.generation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A decoder of random weights in the Hugging Face / optimum layout, of a size that a repository does not hold. */
public final class RandomLlama {
    private static final long SEED = 15;

    private RandomLlama() {}

    /** Writes it into an empty directory, with the tokenizer of another model; its vocabulary is the larger one. */
    public static Path write(Path directory, LlamaShape shape, Path tokenizer) throws IOException {
        Files.createDirectories(directory.resolve("onnx"));
        Files.write(directory.resolve("onnx/model.onnx"), LlamaGraph.model(shape, SEED));
        for (String file : List.of("tokenizer.json", "tokenizer_config.json", "special_tokens_map.json")) {
            Files.copy(tokenizer.resolve(file), directory.resolve(file));
        }
        var mapper = new ObjectMapper();
        var ends = Map.of("bos_token_id", 1, "eos_token_id", 2, "pad_token_id", 0);
        mapper.writeValue(directory.resolve("generation_config.json").toFile(), ends);
        mapper.writeValue(
                directory.resolve("config.json").toFile(),
                Map.ofEntries(
                        Map.entry("architectures", List.of("LlamaForCausalLM")),
                        Map.entry("model_type", "llama"),
                        Map.entry("hidden_size", shape.hidden()),
                        Map.entry("intermediate_size", shape.feedForward()),
                        Map.entry("num_hidden_layers", shape.layers()),
                        Map.entry("num_attention_heads", shape.heads()),
                        Map.entry("num_key_value_heads", shape.heads()),
                        Map.entry("head_dim", shape.width()),
                        Map.entry("vocab_size", shape.vocabulary()),
                        Map.entry("max_position_embeddings", shape.positions()),
                        Map.entry("tie_word_embeddings", true),
                        Map.entry("bos_token_id", 1),
                        Map.entry("eos_token_id", 2),
                        Map.entry("pad_token_id", 0)));
        return directory;
    }
}
