package dev.aloi.runner.model.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.Engine.OpenAi.Mode;
import dev.aloi.contracts.catalog.GenerationSettings;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.kit.outbound.OutboundClient;
import dev.aloi.kit.outbound.OutboundLimits;
import dev.aloi.kit.outbound.OutboundPolicy;
import dev.aloi.runner.model.ApiAnswer;
import dev.aloi.runner.model.ApiAnswer.Unanswered;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The fault table: what a trial says of everything that can go wrong with a call. */
class OpenAiFaultsTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Prompt PROMPT = new Prompt.Text("What is 1 + 1?");
    private static final String SECRET = "sk-s3cret";

    private final OutboundClient client = new OutboundClient(
            OutboundPolicy.allowing(List.of("127.0.0.1")), SystemDefaultDnsResolver.INSTANCE, System::nanoTime);

    @AfterEach
    void close() {
        client.close();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "429 with Retry-After",
                        FailureCategory.RATE_LIMITED,
                        true,
                        "HTTP 429 (rate_limit_exceeded)",
                        (asked, reply) -> reply.status(
                                429, error("rate_limit_exceeded", "slow down, " + SECRET), Map.of("retry-after", "2"))),
                fault(
                        "429 without Retry-After",
                        FailureCategory.RATE_LIMITED,
                        true,
                        "HTTP 429",
                        (asked, reply) -> reply.status(429, "")),
                fault(
                        "429 for good",
                        FailureCategory.RATE_LIMITED,
                        false,
                        "quota is used up",
                        (asked, reply) -> reply.status(429, error("insufficient_quota", "check your plan"))),
                fault(
                        "500",
                        FailureCategory.PROVIDER_ERROR,
                        true,
                        "HTTP 500",
                        (asked, reply) -> reply.status(500, "<html>oops What is 1 + 1?</html>")),
                fault(
                        "503 with Retry-After",
                        FailureCategory.RATE_LIMITED,
                        true,
                        "HTTP 503",
                        (asked, reply) -> reply.status(503, "", Map.of("retry-after", "1"))),
                fault(
                        "wrong key",
                        FailureCategory.NOT_AUTHORISED,
                        false,
                        "HTTP 401 (invalid_api_key)",
                        (asked, reply) -> reply.status(401, error("invalid_api_key", "Incorrect API key: " + SECRET))),
                fault(
                        "no credit",
                        FailureCategory.NOT_AUTHORISED,
                        false,
                        "no credit",
                        (asked, reply) -> reply.status(402, "{}")),
                fault(
                        "context too long",
                        FailureCategory.INPUT_TOO_LONG,
                        false,
                        "HTTP 400 (context_length_exceeded)",
                        (asked, reply) ->
                                reply.status(400, error("context_length_exceeded", "What is 1 + 1? is too long"))),
                fault(
                        "context too long for vLLM",
                        FailureCategory.INPUT_TOO_LONG,
                        false,
                        "context window is too small",
                        (asked, reply) -> reply.status(
                                400,
                                "{\"object\":\"error\",\"message\":\"This model's maximum context length is 8192 tokens.\"}")),
                fault(
                        "bad request",
                        FailureCategory.UNSUPPORTED,
                        false,
                        "does not take the request",
                        (asked, reply) -> reply.status(400, error("unknown_field", "no"))),
                fault(
                        "unknown model",
                        FailureCategory.MODEL_UNUSABLE,
                        false,
                        "HTTP 404",
                        (asked, reply) -> reply.status(404, error("model_not_found", "no such model"))),
                fault(
                        "redirect",
                        FailureCategory.UNSUPPORTED,
                        false,
                        "follow no redirect",
                        (asked, reply) -> reply.status(307, "", Map.of("location", "http://169.254.169.254/"))),
                fault(
                        "filtered prompt",
                        FailureCategory.REFUSED,
                        false,
                        "filter",
                        (asked, reply) -> reply.status(400, error("content_filter", "The prompt was filtered"))),
                fault(
                        "slow first token",
                        FailureCategory.TIMED_OUT,
                        true,
                        "sent nothing within PT0.3S",
                        (asked, reply) -> {
                            reply.stream().flush();
                            FakeProvider.sleep(Duration.ofSeconds(1));
                        }),
                fault("stalled stream", FailureCategory.TIMED_OUT, true, "stopped in the middle", (asked, reply) -> {
                    reply.piece(reply.stream(), "{\"choices\":[{\"delta\":{\"content\":\"It \"}}]}");
                    FakeProvider.sleep(Duration.ofSeconds(1));
                }),
                fault(
                        "cut connection",
                        FailureCategory.PROVIDER_ERROR,
                        true,
                        "broke off",
                        (asked, reply) -> reply.cut("{\"choices\":[")),
                fault(
                        "cut stream",
                        FailureCategory.PROVIDER_ERROR,
                        true,
                        "in the middle",
                        (asked, reply) -> reply.cutAfter("{\"choices\":[{\"delta\":{\"content\":\"It \"}}]}")),
                fault(
                        "error in the stream",
                        FailureCategory.PROVIDER_ERROR,
                        true,
                        "error (server_error)",
                        (asked, reply) -> reply.cutAfter(error("server_error", SECRET))),
                fault(
                        "malformed JSON",
                        FailureCategory.MALFORMED_ANSWER,
                        true,
                        "no JSON",
                        (asked, reply) -> reply.status(200, "{\"choices\":[{\"message\":")),
                fault(
                        "malformed event",
                        FailureCategory.MALFORMED_ANSWER,
                        true,
                        "no JSON",
                        (asked, reply) -> reply.cutAfter("{oops")),
                fault(
                        "a page",
                        FailureCategory.MALFORMED_ANSWER,
                        true,
                        "no JSON",
                        (asked, reply) ->
                                reply.status(200, "<html>Welcome</html>", Map.of("content-type", "text/html"))),
                fault(
                        "no choice",
                        FailureCategory.MALFORMED_ANSWER,
                        true,
                        "without a choice",
                        (asked, reply) -> reply.status(200, "{\"choices\":[]}")),
                fault(
                        "too long an answer",
                        FailureCategory.MALFORMED_ANSWER,
                        false,
                        "more than",
                        (asked, reply) -> reply.status(200, "x".repeat(1 << 17))),
                fault("empty answer", FailureCategory.EMPTY, false, "no text", (asked, reply) -> reply.text("", 7)),
                fault(
                        "nothing but reasoning",
                        FailureCategory.EMPTY,
                        false,
                        "limit of tokens",
                        (asked, reply) -> reply.status(
                                200,
                                "{\"choices\":[{\"message\":{\"content\":null,\"reasoning_content\":\"Hm\"},\"finish_reason\":\"length\"}]}")),
                fault(
                        "refusal",
                        FailureCategory.REFUSED,
                        false,
                        "declined",
                        (asked, reply) -> reply.status(
                                200,
                                "{\"choices\":[{\"message\":{\"content\":null,\"refusal\":\"I can't help.\"},\"finish_reason\":\"stop\"}]}")),
                fault(
                        "filtered answer",
                        FailureCategory.REFUSED,
                        false,
                        "filter",
                        (asked, reply) -> reply.status(
                                200,
                                "{\"choices\":[{\"message\":{\"content\":\"It\"},\"finish_reason\":\"content_filter\"}]}")),
                fault(
                        "an answer that repeats the key",
                        FailureCategory.MALFORMED_ANSWER,
                        false,
                        "repeats the key",
                        (asked, reply) -> reply.text("Your key: " + SECRET, 7)));
    }

    private static Arguments fault(
            String name, FailureCategory category, boolean again, String words, FakeProvider.Answer answer) {
        return Arguments.of(name, category, again, words, answer);
    }

    private static String error(String code, String message) {
        return "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void saysWhatWentWrongAndNothingOfKeyOrPrompt(
            String name, FailureCategory category, boolean again, String words, FakeProvider.Answer answer)
            throws IOException {
        try (FakeProvider provider = new FakeProvider(answer)) {
            assertThat(ask(provider.baseUrl())).isInstanceOfSatisfying(Unanswered.class, unanswered -> {
                assertThat(unanswered.reason())
                        .contains(words)
                        .doesNotContain(SECRET)
                        .doesNotContain("1 + 1");
                assertThat(unanswered.category()).isEqualTo(category);
                assertThat(unanswered.again()).isEqualTo(again);
            });
        }
    }

    @Test
    void saysHowLongTheEndpointWantsToBeLeftAlone() throws IOException {
        assertThat(retryAfter(Map.of("retry-after", "2"))).isEqualTo(Duration.ofSeconds(2));
        assertThat(retryAfter(Map.of("retry-after", "0.25"))).isEqualTo(Duration.ofMillis(250));
        assertThat(retryAfter(Map.of("retry-after-ms", "750", "retry-after", "1")))
                .isEqualTo(Duration.ofMillis(750));
        assertThat(retryAfter(Map.of("retry-after", "Fri, 02 Jan 2026 03:04:15 GMT")))
                .isEqualTo(Duration.ofSeconds(10));
        assertThat(retryAfter(Map.of("retry-after", "86400"))).isEqualTo(Duration.ofMinutes(10));
        assertThat(retryAfter(Map.of("retry-after", "soon"))).isNull();
        assertThat(retryAfter(Map.of())).isNull();
    }

    private @Nullable Duration retryAfter(Map<String, String> headers) throws IOException {
        try (FakeProvider provider = new FakeProvider((asked, reply) -> reply.status(429, "", headers))) {
            return ((Unanswered) ask(provider.baseUrl())).retryAfter();
        }
    }

    @Test
    void tellsWhatAnAnswerWithoutTextHasCost() throws IOException {
        try (FakeProvider provider = new FakeProvider((asked, reply) -> reply.status(200, """
                {"choices":[{"message":{"content":""}}],"usage":{"prompt_tokens":5,"completion_tokens":3}}"""))) {
            assertThat(ask(provider.baseUrl()).usage()).isEqualTo(new Usage(5, 3));
        }
    }

    @Test
    void saysThatNobodyListens() {
        assertThat(ask("http://127.0.0.1:1/v1")).isInstanceOfSatisfying(Unanswered.class, unanswered -> {
            assertThat(unanswered.category()).isEqualTo(FailureCategory.UNREACHABLE);
            assertThat(unanswered.again()).isTrue();
        });
    }

    @Test
    void saysThatAnAddressMayNotBeCalled() {
        assertThat(ask("http://10.0.0.1/v1")).isInstanceOfSatisfying(Unanswered.class, unanswered -> {
            assertThat(unanswered.category()).isEqualTo(FailureCategory.NOT_ALLOWED);
            assertThat(unanswered.again()).isFalse();
        });
    }

    @Test
    void hasNoPlaceForAChatInACompletion() {
        Engine.OpenAi engine = new Engine.OpenAi(
                "http://127.0.0.1:1/v1",
                "m",
                Mode.COMPLETIONS,
                null,
                null,
                true,
                GenerationSettings.DEFAULT,
                null,
                null);
        Prompt chat = new Prompt.Chat(List.of(new Prompt.Message("user", "1 + 1?")));

        assertThat(api().prepare(engine, chat, 0, Optional.empty()).send())
                .isEqualTo(Unanswered.forGood(FailureCategory.UNSUPPORTED, "completions take a text, not a chat"));
    }

    private ApiAnswer ask(String baseUrl) {
        Engine.OpenAi engine =
                new Engine.OpenAi(baseUrl, "m", Mode.CHAT, "KEY", null, true, GenerationSettings.DEFAULT, null, null);
        return api().prepare(engine, PROMPT, 0, Optional.of(SECRET)).send();
    }

    private OpenAiCompletionApi api() {
        OutboundLimits limits = new OutboundLimits(SHORT, SHORT, LONG, 1 << 16, 0);
        return new OpenAiCompletionApi(
                client, limits, InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z")), System::nanoTime);
    }
}
