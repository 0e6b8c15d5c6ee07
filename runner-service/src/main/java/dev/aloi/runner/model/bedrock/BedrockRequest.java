package dev.aloi.runner.model.bedrock;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.kit.outbound.OutboundCall;
import dev.aloi.runner.model.ApiAnswer;
import dev.aloi.runner.model.ApiRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;

/** One completion asked of Bedrock. */
final class BedrockRequest implements ApiRequest {
    private final BedrockClients clients;
    private final Engine.Bedrock engine;
    private final Prompt prompt;
    private final Optional<String> secret;
    private final InstantSource clock;
    private final LongSupplier nanoTime;

    private volatile @Nullable OutboundCall current;
    private volatile boolean cancelled;

    BedrockRequest(
            BedrockClients clients,
            Engine.Bedrock engine,
            Prompt prompt,
            Optional<String> secret,
            InstantSource clock,
            LongSupplier nanoTime) {
        this.clients = clients;
        this.engine = engine;
        this.prompt = prompt;
        this.secret = secret;
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    /** Told by the transport, on the asking thread. */
    void begins(OutboundCall call) {
        current = call;
        if (cancelled) {
            call.cancel();
        }
    }

    @Override
    public void cancel() {
        cancelled = true;
        OutboundCall call = current;
        if (call != null) {
            call.cancel();
        }
    }

    @Override
    public ApiAnswer send() {
        try {
            BedrockRuntimeClient client = clients.of(engine, secret);
            ConverseRequest request = ConverseRequests.of(engine, prompt);
            long start = nanoTime.getAsLong();
            return ScopedValue.where(GuardedSdkHttpClient.ASKING, this)
                    .call(() -> ConverseAnswers.of(
                            client.converse(request), Duration.ofNanos(nanoTime.getAsLong() - start)));
        } catch (AwsServiceException e) {
            return ConverseAnswers.of(e, clock);
        } catch (SdkException e) {
            return ConverseAnswers.of(e);
        }
    }
}
