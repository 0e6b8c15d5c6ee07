package dev.aloi.runner.model.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.GenerationSettings;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.runner.ApiCall.Ending;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.kit.outbound.OutboundClient;
import dev.aloi.kit.outbound.OutboundLimits;
import dev.aloi.kit.outbound.OutboundPolicy;
import dev.aloi.runner.model.ApiAnswer;
import dev.aloi.runner.model.ApiAnswer.Answered;
import dev.aloi.runner.model.ApiAnswer.Unanswered;
import dev.aloi.runner.model.ApiRequest;
import dev.aloi.runner.model.openai.FakeProvider;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Against a server on this machine that speaks the protocol: AWS itself is not called. */
class BedrockCompletionApiTest {
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String SECRET = "AKIDEXAMPLE:s3cret";

    private final OutboundClient client = new OutboundClient(
            OutboundPolicy.allowing(List.of("127.0.0.1")), SystemDefaultDnsResolver.INSTANCE, System::nanoTime);
    private final BedrockCompletionApi api = new BedrockCompletionApi(
            client, new OutboundLimits(SHORT, SHORT, LONG, 1 << 20, 0), InstantSource.system(), System::nanoTime);

    @AfterEach
    void close() {
        client.close();
    }

    private static Engine.Bedrock engine(String endpoint, GenerationSettings settings) {
        return new Engine.Bedrock(
                "example.model-v1:0",
                "eu-west-3",
                "AWS",
                endpoint,
                settings,
                Map.of("top_k", 40, "deep", List.of(Map.of("a", true))));
    }

    private ApiRequest request(String endpoint, Prompt prompt) {
        return api.prepare(engine(endpoint, GenerationSettings.DEFAULT), prompt, 0, Optional.of(SECRET));
    }

    private ApiAnswer answer(FakeProvider.Answer answer) throws IOException {
        try (FakeProvider provider = new FakeProvider(answer)) {
            return request(provider.address(), new Prompt.Text("What is 1 + 1?"))
                    .send();
        }
    }

    private static String converse(String text, String stopReason, String usage) {
        return """
                {"output":{"message":{"role":"assistant","content":[{"reasoningContent":{"reasoningText":{"text":"Hm"}}},{"text":"%s"}]}},
                 "stopReason":"%s","usage":%s,"metrics":{"latencyMs":12}}""".formatted(text, stopReason, usage);
    }

    @Test
    void asksConverseSignedByTheNamedKey() throws IOException {
        try (FakeProvider provider = new FakeProvider((asked, reply) ->
                reply.status(200, converse("2", "end_turn", "{\"inputTokens\":7,\"outputTokens\":1}")))) {
            Prompt chat = new Prompt.Chat(List.of(
                    new Prompt.Message("system", "Be brief."),
                    new Prompt.Message("user", "1 + 1?"),
                    new Prompt.Message("assistant", "2"),
                    new Prompt.Message("user", "2 + 2?")));

            api.prepare(
                            engine(
                                    provider.address(),
                                    new GenerationSettings(64, 0.5, 0.25, List.of("END"), null, null)),
                            chat,
                            0,
                            Optional.of(SECRET))
                    .send();

            FakeProvider.Asked asked = provider.asked().getFirst();
            assertThat(asked.path()).isEqualTo("/model/example.model-v1:0/converse");
            assertThat(asked.headers().getFirst("authorization"))
                    .startsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/")
                    .contains("/eu-west-3/bedrock/aws4_request")
                    .doesNotContain("s3cret");
            assertThat(asked.body()).isEqualTo(json("""
                    {"system":[{"text":"Be brief."}],
                     "messages":[{"role":"user","content":[{"text":"1 + 1?"}]},{"role":"assistant","content":[{"text":"2"}]},
                                 {"role":"user","content":[{"text":"2 + 2?"}]}],
                     "inferenceConfig":{"maxTokens":64,"temperature":0.5,"topP":0.25,"stopSequences":["END"]},
                     "additionalModelRequestFields":{"top_k":40,"deep":[{"a":true}]}}"""));
        }
    }

    @Test
    void sendsAnApiKeyOfBedrockAsItIs() throws IOException {
        try (FakeProvider provider = new FakeProvider((asked, reply) ->
                reply.status(200, converse("2", "end_turn", "{\"inputTokens\":7,\"outputTokens\":1}")))) {
            api.prepare(
                            engine(provider.address(), GenerationSettings.DEFAULT),
                            new Prompt.Text("1 + 1?"),
                            0,
                            Optional.of("ABSK-key"))
                    .send();

            assertThat(provider.asked().getFirst().headers().getFirst("authorization"))
                    .isEqualTo("Bearer ABSK-key");
        }
    }

    /** Bedrock's input leaves out what the cache served (16) and took (4). */
    @Test
    void readsTextUsageAndEnding() throws IOException {
        String usage =
                "{\"inputTokens\":10,\"outputTokens\":3,\"totalTokens\":33,\"cacheReadInputTokens\":16,\"cacheWriteInputTokens\":4}";

        ApiAnswer answer = answer((asked, reply) -> reply.status(200, converse("It is 2.", "max_tokens", usage)));

        assertThat(answer).isInstanceOfSatisfying(Answered.class, answered -> {
            assertThat(answered.text()).isEqualTo("It is 2.");
            assertThat(answered.usage()).isEqualTo(new Usage(30, 3, 16, 4, null));
            assertThat(answered.ending()).isEqualTo(Ending.TOKEN_LIMIT);
            assertThat(answered.total()).isPositive();
            assertThat(answered.timeToFirstToken()).isNull();
        });
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        FailureCategory.RATE_LIMITED,
                        true,
                        "HTTP 429 (ThrottlingException)",
                        refusal(429, "ThrottlingException", "slow down")),
                fault(
                        FailureCategory.NOT_AUTHORISED,
                        false,
                        "HTTP 403 (UnrecognizedClientException)",
                        refusal(403, "UnrecognizedClientException", "bad AKIDEXAMPLE")),
                fault(
                        FailureCategory.INPUT_TOO_LONG,
                        false,
                        "HTTP 400 (ValidationException)",
                        refusal(400, "ValidationException", "Input is too long: What is 1 + 1?")),
                fault(
                        FailureCategory.UNSUPPORTED,
                        false,
                        "does not take the request",
                        refusal(400, "ValidationException", "temperature")),
                fault(
                        FailureCategory.MODEL_UNUSABLE,
                        false,
                        "HTTP 404",
                        refusal(404, "ResourceNotFoundException", "no")),
                fault(FailureCategory.TIMED_OUT, true, "HTTP 408", refusal(408, "ModelTimeoutException", "no")),
                fault(FailureCategory.PROVIDER_ERROR, true, "HTTP 424", refusal(424, "ModelErrorException", "no")),
                fault(FailureCategory.PROVIDER_ERROR, true, "HTTP 500", refusal(500, "InternalServerException", "no")),
                fault(
                        FailureCategory.TIMED_OUT,
                        true,
                        "sent nothing within",
                        (asked, reply) -> Thread.sleep(Duration.ofSeconds(1))),
                fault(FailureCategory.PROVIDER_ERROR, true, "broke off", (asked, reply) -> reply.cut("{\"output\":")),
                fault(
                        FailureCategory.MALFORMED_ANSWER,
                        true,
                        "could not be read",
                        (asked, reply) -> reply.status(200, "{\"output\":")),
                fault(
                        FailureCategory.MALFORMED_ANSWER,
                        false,
                        "without a message",
                        (asked, reply) -> reply.status(200, "{}")),
                fault(
                        FailureCategory.EMPTY,
                        false,
                        "no text",
                        (asked, reply) ->
                                reply.status(200, converse("", "end_turn", "{\"inputTokens\":7,\"outputTokens\":0}"))),
                fault(
                        FailureCategory.REFUSED,
                        false,
                        "filter",
                        (asked, reply) -> reply.status(
                                200,
                                converse("No.", "guardrail_intervened", "{\"inputTokens\":7,\"outputTokens\":1}"))));
    }

    private static FakeProvider.Answer refusal(int status, String code, String message) {
        return (asked, reply) -> reply.status(
                status,
                "{\"message\":\"" + message + "\"}",
                Map.of("content-type", "application/json", "x-amzn-errortype", code, "retry-after", "3"));
    }

    private static Arguments fault(FailureCategory category, boolean again, String words, FakeProvider.Answer answer) {
        return Arguments.of(category, again, words, answer);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("faults")
    void saysWhatWentWrongAndNothingOfKeyOrPrompt(
            FailureCategory category, boolean again, String words, FakeProvider.Answer answer) throws IOException {
        assertThat(answer(answer)).isInstanceOfSatisfying(Unanswered.class, unanswered -> {
            assertThat(unanswered.reason())
                    .contains(words)
                    .doesNotContain("s3cret")
                    .doesNotContain("AKIDEXAMPLE")
                    .doesNotContain("1 + 1");
            assertThat(unanswered.category()).isEqualTo(category);
            assertThat(unanswered.again()).isEqualTo(again);
            if (category == FailureCategory.RATE_LIMITED) {
                assertThat(unanswered.retryAfter()).isEqualTo(Duration.ofSeconds(3));
            }
        });
    }

    @Test
    void callsNoAddressThatMayNotBeCalled() {
        assertThat(request("http://10.0.0.1", new Prompt.Text("1 + 1?")).send())
                .isInstanceOfSatisfying(
                        Unanswered.class,
                        unanswered -> assertThat(unanswered.category()).isEqualTo(FailureCategory.NOT_ALLOWED));
    }

    @Test
    void breaksOffWhenCancelled() throws IOException, InterruptedException {
        try (FakeProvider provider = new FakeProvider((asked, reply) -> Thread.sleep(LONG))) {
            ApiRequest request = request(provider.address(), new Prompt.Text("1 + 1?"));
            Thread canceller = Thread.ofVirtual().start(() -> {
                while (provider.asked().isEmpty()) {
                    Thread.onSpinWait();
                }
                request.cancel();
            });

            assertThat(request.send())
                    .isInstanceOfSatisfying(
                            Unanswered.class,
                            unanswered -> assertThat(unanswered.category()).isEqualTo(FailureCategory.CANCELLED));
            canceller.join();
        }
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }
}
