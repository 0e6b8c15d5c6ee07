package dev.aloi.runner.model.openai;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.kit.outbound.OutboundCall;
import dev.aloi.kit.outbound.OutboundClient;
import dev.aloi.kit.outbound.OutboundLimits;
import dev.aloi.kit.outbound.OutboundRequest;
import dev.aloi.runner.model.ApiRequest;
import dev.aloi.runner.model.CompletionApi;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Any endpoint that speaks OpenAI's protocol. */
public final class OpenAiCompletionApi implements CompletionApi {
    private static final int MAX_DIALECTS = 1_000;

    private final OutboundClient client;
    private final OutboundLimits limits;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private final Map<String, Dialect> dialects = new ConcurrentHashMap<>();

    /** Takes the limits of a single call. */
    public OpenAiCompletionApi(
            OutboundClient client, OutboundLimits limits, InstantSource clock, LongSupplier nanoTime) {
        this.client = client;
        this.limits = limits;
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    @Override
    public boolean serves(Engine.Api engine) {
        return engine instanceof Engine.OpenAi;
    }

    @Override
    public String host(Engine.Api engine) {
        return Optional.ofNullable(URI.create(openAi(engine).baseUrl()).getHost())
                .orElse("");
    }

    @Override
    public ApiRequest prepare(Engine.Api engine, Prompt prompt, int repetition, Optional<String> secret) {
        return new OpenAiRequest(this, openAi(engine), prompt, repetition, secret);
    }

    private static Engine.OpenAi openAi(Engine.Api engine) {
        if (engine instanceof Engine.OpenAi openAi) {
            return openAi;
        }
        throw new IllegalArgumentException("not an endpoint of OpenAI's protocol");
    }

    OutboundCall call(Engine.OpenAi engine, ByteBuffer body, Optional<String> secret) {
        Map<String, String> headers = new HashMap<>();
        headers.put("content-type", "application/json");
        headers.put("accept", engine.stream() ? "text/event-stream, application/json" : "application/json");
        if (engine.headers() != null) {
            headers.putAll(engine.headers());
        }
        return client.prepare(OutboundRequest.post(address(engine), headers, secrets(engine, secret), body, limits));
    }

    private static URI address(Engine.OpenAi engine) {
        String path = switch (engine.mode()) {
            case CHAT -> "/chat/completions";
            case COMPLETIONS -> "/completions";
        };
        return URI.create(engine.baseUrl() + path);
    }

    private static Map<String, String> secrets(Engine.OpenAi engine, Optional<String> secret) {
        return secret.map(key -> engine.keyHeader() == null
                        ? Map.of("authorization", "Bearer " + key)
                        : Map.of(engine.keyHeader(), key))
                .orElse(Map.of());
    }

    Dialect dialectOf(Engine.OpenAi engine) {
        return dialects.getOrDefault(dialectKey(engine), Dialect.STANDARD);
    }

    void learn(Engine.OpenAi engine, Dialect dialect) {
        if (dialects.size() < MAX_DIALECTS) {
            dialects.put(dialectKey(engine), dialect);
        }
    }

    private static String dialectKey(Engine.OpenAi engine) {
        return engine.baseUrl() + " " + engine.model();
    }

    InstantSource clock() {
        return clock;
    }

    long nanoTime() {
        return nanoTime.getAsLong();
    }
}
