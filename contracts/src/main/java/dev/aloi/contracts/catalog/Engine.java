package dev.aloi.contracts.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.aloi.contracts.id.RecordingId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a candidate's completions come about. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Engine.Onnx.class, name = "onnx"),
    @JsonSubTypes.Type(value = Engine.Replay.class, name = "replay"),
    @JsonSubTypes.Type(value = Engine.OpenAi.class, name = "openai"),
    @JsonSubTypes.Type(value = Engine.Bedrock.class, name = "bedrock")
})
public sealed interface Engine permits Engine.Onnx, Engine.Replay, Engine.Api, Engine.OpenAi, Engine.Bedrock {
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

    /** Called over the network, by the key of a name; the key itself is known to runners alone. */
    sealed interface Api extends Engine permits OpenAi, Bedrock {
        /** As the endpoint names it. */
        String model();

        /** Name of the key; absent: none is needed. */
        @Nullable
        String key();

        GenerationSettings generation();
    }

    /**
     * An endpoint that speaks OpenAI's protocol: a provider's, or a server of one's own such as vLLM, Ollama or llama.cpp.
     *
     * @param baseUrl up to the version, for instance https://api.openai.com/v1
     * @param keyHeader that carries the key as it is; absent: Authorization with Bearer
     * @param stream whether tokens are asked for as they come, which tells the time to the first one
     * @param headers sent besides; no secrets
     * @param body fields of the request that are set besides or instead
     */
    record OpenAi(
            String baseUrl,
            String model,
            Mode mode,
            @Nullable String key,
            @Nullable String keyHeader,
            boolean stream,
            GenerationSettings generation,
            @Nullable Map<String, String> headers,
            @Nullable Map<String, Object> body)
            implements Engine, Api {
        /** The configuration that a server of NeMo Guardrails is asked for, in words; absent where none is. */
        public Optional<String> serverRails() {
            Map<String, Object> asked = body == null ? Map.of() : body;
            Map<?, ?> rails = asked.get("guardrails") instanceof Map<?, ?> nested ? nested : asked;
            return Stream.of("config_id", "config_ids")
                    .map(rails::get)
                    .filter(Objects::nonNull)
                    .map(Object::toString)
                    .findFirst();
        }

        /** Which call of the protocol is made. */
        public enum Mode {
            @JsonProperty("chat")
            CHAT,
            @JsonProperty("completions")
            COMPLETIONS
        }
    }

    /**
     * A model of Amazon Bedrock, called by its Converse operation.
     *
     * @param region for instance eu-west-3
     * @param key name of an access key; absent: what the runner's environment gives by AWS' own rules
     * @param endpoint instead of the region's, for instance of a VPC
     * @param fields of the model's own that Converse passes on (additionalModelRequestFields)
     */
    record Bedrock(
            String model,
            String region,
            @Nullable String key,
            @Nullable String endpoint,
            GenerationSettings generation,
            @Nullable Map<String, Object> fields)
            implements Engine, Api {}
}
