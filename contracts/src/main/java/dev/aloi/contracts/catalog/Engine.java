package dev.aloi.contracts.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.aloi.contracts.id.RecordingId;
import org.jspecify.annotations.Nullable;

/** How a candidate's completions come about. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Engine.Onnx.class, name = "onnx"),
    @JsonSubTypes.Type(value = Engine.Replay.class, name = "replay")
})
public sealed interface Engine permits Engine.Onnx, Engine.Replay {
    /**
     * A decoder in the Hugging Face / optimum ONNX layout, decoded greedily.
     *
     * @param model its directory, as the runner sees it
     * @param maxNewTokens at most so many tokens a completion; absent: what the model's generation_config.json says
     */
    record Onnx(String model, @Nullable Integer maxNewTokens) implements Engine {}

    /** Completions recorded elsewhere. {@code allowMissing}: samples without one count as missing. */
    record Replay(RecordingId recording, boolean allowMissing) implements Engine {}
}
