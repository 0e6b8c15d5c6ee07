package dev.aloi.inference.file;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a model's JSON files say of generating with it.
 *
 * @param architectures as the model names them, for instance LlamaForCausalLM
 * @param context tokens that prompt and completion may have together
 * @param ends tokens that end a completion
 * @param maxNewTokens where nobody asks for another number
 * @param heads of its attention; absent where the model does not say, or where some layers heed only the last tokens
 */
public record ModelConfig(
        List<String> architectures,
        int context,
        Set<Integer> ends,
        int maxNewTokens,
        int padding,
        @Nullable Heads heads) {
    /** Where the model does not say. */
    private static final int MAX_NEW_TOKENS = 128;

    /** The names that architectures have for it: most; GPT-2 and its kin. */
    private static final List<String> CONTEXT_FIELDS = List.of("max_position_embeddings", "n_positions");

    /** What models whose layers heed only the last tokens call their number. */
    private static final List<String> WINDOW_FIELDS =
            List.of("sliding_window", "window_size", "local_attention", "attention_chunk_size");

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
                config.ids("pad_token_id").stream().findFirst().orElse(0),
                heads(config));
    }

    private static @Nullable Heads heads(JsonFile config) {
        int all = config.root().path("num_attention_heads").asInt();
        int hidden = config.root().path("hidden_size").asInt();
        if (all < 1 || hidden < 1 || heedsAWindow(config)) {
            return null;
        }
        return new Heads(
                all,
                config.root().path("num_key_value_heads").asInt(all),
                config.root().path("head_dim").asInt(hidden / all));
    }

    private static boolean heedsAWindow(JsonFile config) {
        boolean switchedOff = config.root().path("use_sliding_window").isBoolean()
                && !config.root().path("use_sliding_window").booleanValue();
        return WINDOW_FIELDS.stream()
                .filter(field -> !(switchedOff && field.equals("sliding_window")))
                .anyMatch(config.root()::hasNonNull);
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
