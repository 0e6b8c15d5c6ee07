package dev.aloi.runner.model.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.kit.event.EventJson;
import dev.aloi.kit.outbound.OutboundCall;
import dev.aloi.kit.outbound.OutboundFailure;
import dev.aloi.kit.outbound.OutboundResponse;
import dev.aloi.runner.model.ApiAnswer;
import dev.aloi.runner.model.ApiAnswer.Unanswered;
import dev.aloi.runner.model.ApiRequest;
import dev.aloi.runner.model.OutboundAnswers;
import dev.aloi.runner.model.RetryAfter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One completion asked of an endpoint. */
final class OpenAiRequest implements ApiRequest {
    private static final ObjectMapper JSON = EventJson.plain();
    private static final int OK = 200;
    private static final int MAX_ERROR_BYTES = 64 << 10;
    private static final byte[] END = "[DONE]".getBytes(StandardCharsets.US_ASCII);

    private final OpenAiCompletionApi api;
    private final Engine.OpenAi engine;
    private final Prompt prompt;
    private final int repetition;
    private final Optional<String> secret;

    private volatile @Nullable OutboundCall current;
    private volatile boolean cancelled;

    OpenAiRequest(
            OpenAiCompletionApi api, Engine.OpenAi engine, Prompt prompt, int repetition, Optional<String> secret) {
        this.api = api;
        this.engine = engine;
        this.prompt = prompt;
        this.repetition = repetition;
        this.secret = secret;
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
        return send(_ -> {});
    }

    @Override
    public ApiAnswer send(Consumer<Supplier<String>> growing) {
        try {
            ApiAnswer answer = send(api.dialectOf(engine), growing);
            return answer instanceof ApiAnswer.Answered answered && repeatsKey(answered.text())
                    ? Unanswered.forGood(FailureCategory.MALFORMED_ANSWER, "the answer repeats the key")
                    : answer;
        } catch (UnsupportedOperationException e) {
            return Unanswered.forGood(FailureCategory.UNSUPPORTED, String.valueOf(e.getMessage()));
        } catch (OutboundFailure e) {
            return OutboundAnswers.of(e);
        } catch (MalformedAnswer e) {
            return Unanswered.forNow(
                    FailureCategory.MALFORMED_ANSWER, "the endpoint sent " + String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return Unanswered.forNow(FailureCategory.PROVIDER_ERROR, "the endpoint broke off the connection");
        }
    }

    private boolean repeatsKey(String text) {
        return secret.isPresent() && text.contains(secret.get());
    }

    private ApiAnswer send(Dialect dialect, Consumer<Supplier<String>> growing) throws IOException {
        OutboundCall call = api.call(engine, RequestBody.of(engine, prompt, repetition, dialect), secret);
        current = call;
        if (cancelled) {
            call.cancel();
        }
        long start = api.nanoTime();
        JsonNode error;
        try (OutboundResponse response = call.send()) {
            if (response.status() == OK) {
                return isStream(response) ? stream(response, start, growing) : whole(response, start);
            }
            error = error(response.body().readNBytes(MAX_ERROR_BYTES));
            Dialect learnt = dialect.taughtBy(ErrorReading.message(error));
            if (learnt.equals(dialect) || (response.status() != 400 && response.status() != 422)) {
                return ErrorReading.of(
                        response.status(),
                        error,
                        RetryAfter.of(response::header, api.clock()).orElse(null));
            }
            api.learn(engine, learnt);
            dialect = learnt;
        }
        return send(dialect, growing);
    }

    private static boolean isStream(OutboundResponse response) {
        return response.header("content-type").orElse("").startsWith("text/event-stream");
    }

    private ApiAnswer whole(OutboundResponse response, long start) throws IOException {
        AnswerReading reading = new AnswerReading();
        byte[] bytes = response.bytes();
        Duration total = since(start);
        JsonNode body = json(bytes);
        if (body.has("error") && !body.has("choices")) {
            return ErrorReading.inStream(body);
        }
        reading.add(body);
        return reading.answer(null, total);
    }

    private ApiAnswer stream(OutboundResponse response, long start, Consumer<Supplier<String>> growing)
            throws IOException {
        AnswerReading reading = new AnswerReading();
        EventStream events = new EventStream(response.body());
        Duration first = null;
        boolean ended = false;
        while (!ended) {
            Optional<byte[]> data = events.next();
            if (data.isEmpty() || Arrays.equals(data.get(), END)) {
                ended = true;
            } else {
                JsonNode piece = json(data.get());
                if (piece.has("error")) {
                    return ErrorReading.inStream(piece);
                }
                boolean wrote = reading.add(piece);
                first = first == null && wrote ? since(start) : first;
                growing.accept(() -> shown(reading.text()));
            }
            if (data.isEmpty() && !reading.isFinished()) {
                return Unanswered.forNow(FailureCategory.PROVIDER_ERROR, "the endpoint ended its answer in the middle");
            }
        }
        Duration total = since(start);
        ApiAnswer answer = reading.answer(first, total);
        drain(response);
        return answer;
    }

    /** Nothing, once it holds the key. */
    private String shown(String text) {
        return repeatsKey(text) ? "" : text;
    }

    /** A connection whose answer is read to its end is used again; where nothing more comes, the answer is whole all the same. */
    private static void drain(OutboundResponse response) {
        try {
            response.body().skipNBytes(1);
        } catch (IOException e) {
            // The connection is given up.
        }
    }

    private Duration since(long start) {
        return Duration.ofNanos(api.nanoTime() - start);
    }

    private static JsonNode json(byte[] bytes) throws MalformedAnswer {
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new MalformedAnswer("what is no JSON");
        } catch (IOException e) {
            throw new MalformedAnswer("what cannot be read");
        }
    }

    private static JsonNode error(byte[] bytes) {
        try {
            return json(bytes);
        } catch (MalformedAnswer e) {
            return MissingNode.getInstance();
        }
    }
}
