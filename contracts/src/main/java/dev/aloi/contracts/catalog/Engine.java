package dev.aloi.contracts.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.aloi.contracts.id.RecordingId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a candidate's completions come about. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Engine.Onnx.class, name = "onnx"),
    @JsonSubTypes.Type(value = Engine.Replay.class, name = "replay")
})
public sealed interface Engine permits Engine.Onnx, Engine.Replay {
    /**
     * A decoder in the Hugging Face / optimum ONNX layout.
     *
     * @param model its directory, as the runner sees it
     * @param maxNewTokens at most so many tokens a completion; absent: what the model's generation_config.json says
     * @param file of the directory's ONNX files, for instance onnx/model_int8.onnx; absent: onnx/model.onnx
     * @param adapter a LoRA adapter's file or directory, as the runner sees it; absent: none
     * @param decoding absent: the likeliest token each time
     */
    record Onnx(
            String model,
            @Nullable Integer maxNewTokens,
            @Nullable String file,
            @Nullable String adapter,
            @Nullable Decoding decoding)
            implements Engine {
        /** Its usual file as it is, decoded greedily. */
        public Onnx(String model, @Nullable Integer maxNewTokens) {
            this(model, maxNewTokens, null, null, null);
        }
    }

    /**
     * How tokens are taken. What is absent changes nothing.
     *
     * @param temperature what logits are divided by before a token is drawn; 0 or absent: the likeliest is taken
     * @param topK a token is drawn from so many of the likeliest
     * @param topP a token is drawn from the fewest of the likeliest whose probabilities sum up to this
     * @param repetitionPenalty what divides logits of tokens that were there before
     * @param stop texts that end a completion, and are no part of it
     * @param seed from which, with the sample and the repetition alone, it is drawn
     */
    record Decoding(
            @Nullable Double temperature,
            @Nullable Integer topK,
            @Nullable Double topP,
            @Nullable Double repetitionPenalty,
            @Nullable List<String> stop,
            long seed) {
        public Decoding {
            stop = stop == null ? null : List.copyOf(stop);
        }
    }

    /** Completions recorded elsewhere. {@code allowMissing}: samples without one count as missing. */
    record Replay(RecordingId recording, boolean allowMissing) implements Engine {}
}
