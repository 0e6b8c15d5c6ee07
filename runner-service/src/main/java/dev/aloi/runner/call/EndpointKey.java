package dev.aloi.runner.call;

import dev.aloi.contracts.catalog.Engine;
import org.jspecify.annotations.Nullable;

/** What providers limit the calls of: a model at an address, under a key. */
record EndpointKey(String address, String model, @Nullable String key) {
    static EndpointKey of(Engine.Api engine) {
        return switch (engine) {
            case Engine.OpenAi openAi -> new EndpointKey(openAi.baseUrl(), openAi.model(), openAi.key());
            case Engine.Bedrock bedrock ->
                new EndpointKey("bedrock " + bedrock.region(), bedrock.model(), bedrock.key());
        };
    }
}
