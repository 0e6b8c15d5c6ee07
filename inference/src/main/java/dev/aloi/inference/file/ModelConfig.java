package dev.aloi.inference.file;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a model's JSON files say of generating with it.
 *
 * @param architectures as the model names them, for instance LlamaForCausalLM
 * @param context tokens that prompt and completion may have together
 * @param ends tokens that end a completion
 * @param maxNewTokens where nobody asks for another number
 */
public record ModelConfig(List<String> architectures, int context, Set<Integer> ends, int maxNewTokens, int padding) {
    /** Where the model does not say. */
    private static final int MAX_NEW_TOKENS = 128;

    /** The names that architectures have for it: most; GPT-2 and its kin. */
    private static final List<String> CONTEXT_FIELDS = List.of("max_position_embeddings", "n_positions");

    public static ModelConfig read(ModelDirectory directory) {
        JsonFile config = JsonFile.read(directory.config());
        JsonFile generation = JsonFile.readIfPresent(directory.generationConfig());
        List<Integer> ends = generation.ids("eos_token_id");
        List<String> architectures = new ArrayList<>();
        config.root().path("architectures").forEach(name -> architectures.add(name.asText()));
        return new ModelConfig(
                architectures,
                context(config),
                Set.copyOf(ends.isEmpty() ? config.ids("eos_token_id") : ends),
                generation.positive("max_new_tokens").orElse(MAX_NEW_TOKENS),
                config.ids("pad_token_id").stream().findFirst().orElse(0));
    }

    private static int context(JsonFile config) {
        for (String field : CONTEXT_FIELDS) {
            OptionalInt value = config.positive(field);
            if (value.isPresent()) {
                return value.getAsInt();
            }
        }
        throw config.fault(CONTEXT_FIELDS.getFirst(), "missing");
    }
}
