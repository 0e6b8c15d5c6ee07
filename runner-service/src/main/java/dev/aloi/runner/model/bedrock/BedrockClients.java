package dev.aloi.runner.model.bedrock;

import dev.aloi.contracts.catalog.Engine;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.token.credentials.StaticTokenProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.auth.scheme.BearerAuthScheme;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClientBuilder;

/** AWS' clients by region, endpoint and key. They try nothing again: that is decided for all APIs alike. */
final class BedrockClients {
    private static final int KEPT = 100;

    private final SdkHttpClient http;

    private final Map<Key, BedrockRuntimeClient> clients = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, BedrockRuntimeClient> eldest) {
            return size() > KEPT;
        }
    };

    BedrockClients(SdkHttpClient http) {
        this.http = http;
    }

    /** @param secret {@code access:secret}, {@code access:secret:session}, or an API key of Bedrock */
    synchronized BedrockRuntimeClient of(Engine.Bedrock engine, Optional<String> secret) {
        return clients.computeIfAbsent(
                new Key(engine.region(), engine.endpoint(), secret.orElse("")), key -> client(key, secret));
    }

    private BedrockRuntimeClient client(Key key, Optional<String> secret) {
        BedrockRuntimeClientBuilder builder = BedrockRuntimeClient.builder()
                .region(Region.of(key.region))
                .httpClient(http)
                .overrideConfiguration(config -> config.retryStrategy(AwsRetryStrategy.doNotRetry()));
        if (key.endpoint != null) {
            builder.endpointOverride(URI.create(key.endpoint));
        }
        secret.ifPresent(text -> authorise(builder, text.split(":")));
        return builder.build();
    }

    private static void authorise(BedrockRuntimeClientBuilder builder, String[] parts) {
        switch (parts.length) {
            case 1 ->
                builder.tokenProvider(StaticTokenProvider.create(() -> parts[0]))
                        .putAuthScheme(BearerAuthScheme.create())
                        .authSchemeProvider(_ -> BearerOnly.OPTIONS);
            case 2 ->
                builder.credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(parts[0], parts[1])));
            default ->
                builder.credentialsProvider(
                        StaticCredentialsProvider.create(AwsSessionCredentials.create(parts[0], parts[1], parts[2])));
        }
    }

    /** The secret decides: a rotated key has a client of its own. */
    private record Key(String region, @Nullable String endpoint, String secret) {
        @Override
        public String toString() {
            return "Key for " + region;
        }
    }
}
