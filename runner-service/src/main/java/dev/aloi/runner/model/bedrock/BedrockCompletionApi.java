package dev.aloi.runner.model.bedrock;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.kit.outbound.OutboundClient;
import dev.aloi.kit.outbound.OutboundLimits;
import dev.aloi.runner.model.ApiRequest;
import dev.aloi.runner.model.CompletionApi;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Amazon Bedrock's Converse. It knows no seed, and tells neither likelihoods nor, in one piece, when the first token came. */
public final class BedrockCompletionApi implements CompletionApi {
    private final BedrockClients clients;
    private final InstantSource clock;
    private final LongSupplier nanoTime;

    /** Takes the limits of a single call. */
    public BedrockCompletionApi(
            OutboundClient client, OutboundLimits limits, InstantSource clock, LongSupplier nanoTime) {
        this.clients = new BedrockClients(new GuardedSdkHttpClient(client, limits));
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    @Override
    public boolean serves(Engine.Api engine) {
        return engine instanceof Engine.Bedrock;
    }

    @Override
    public String host(Engine.Api engine) {
        Engine.Bedrock bedrock = bedrock(engine);
        return bedrock.endpoint() == null
                ? "bedrock-runtime." + bedrock.region() + ".amazonaws.com"
                : Optional.ofNullable(URI.create(bedrock.endpoint()).getHost()).orElse("");
    }

    @Override
    public ApiRequest prepare(Engine.Api engine, Prompt prompt, int repetition, Optional<String> secret) {
        return new BedrockRequest(clients, bedrock(engine), prompt, secret, clock, nanoTime);
    }

    private static Engine.Bedrock bedrock(Engine.Api engine) {
        if (engine instanceof Engine.Bedrock bedrock) {
            return bedrock;
        }
        throw new IllegalArgumentException("not a model of Bedrock");
    }
}
