package dev.aloi.runner.model.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.Engine.OpenAi.Mode;
import dev.aloi.contracts.catalog.GenerationSettings;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.runner.ApiCall.Ending;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.TokenLikelihood;
import dev.aloi.contracts.runner.TokenLikelihood.Alternative;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.kit.outbound.OutboundClient;
import dev.aloi.kit.outbound.OutboundLimits;
import dev.aloi.kit.outbound.OutboundPolicy;
import dev.aloi.runner.model.ApiAnswer;
import dev.aloi.runner.model.ApiAnswer.Answered;
import dev.aloi.runner.model.ApiAnswer.Unanswered;
import dev.aloi.runner.model.ApiRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenAiCompletionApiTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Prompt PROMPT = new Prompt.Text("What is 1 + 1?");

    private final OutboundClient client = new OutboundClient(
            OutboundPolicy.allowing(List.of("127.0.0.1")), SystemDefaultDnsResolver.INSTANCE, System::nanoTime);

    @AfterEach
    void close() {
        client.close();
    }

    private ApiRequest request(Engine.OpenAi engine, Prompt prompt, int repetition, Optional<String> secret) {
        OutboundLimits limits = new OutboundLimits(SHORT, SHORT, LONG, 1 << 20, 0);
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z"));
        return new OpenAiCompletionApi(client, limits, clock, System::nanoTime)
                .prepare(engine, prompt, repetition, secret);
    }

    private ApiAnswer ask(Engine.OpenAi engine) {
        return request(engine, PROMPT, 0, Optional.of("s3cret")).send();
    }

    private static Engine.OpenAi engine(FakeProvider provider, boolean stream) {
        return new Engine.OpenAi(
                provider.baseUrl(), "m", Mode.CHAT, "KEY", null, stream, GenerationSettings.DEFAULT, null, null);
    }

    private ApiAnswer answer(FakeProvider.Answer answer) throws IOException {
        try (FakeProvider provider = new FakeProvider(answer)) {
            return ask(engine(provider, true));
        }
    }

    private static void assertUnanswered(ApiAnswer answer, FailureCategory category, boolean again, String words) {
        assertThat(answer).isInstanceOfSatisfying(Unanswered.class, unanswered -> {
            assertThat(unanswered.category()).isEqualTo(category);
            assertThat(unanswered.again()).isEqualTo(again);
            assertThat(unanswered.reason())
                    .contains(words)
                    .doesNotContain("s3cret")
                    .doesNotContain("1 + 1");
        });
    }

    @Test
    void asksAChatWithItsSettings() throws IOException {
        try (FakeProvider provider = new FakeProvider((asked, reply) -> reply.text("2", 7))) {
            Engine.OpenAi engine = new Engine.OpenAi(
                    provider.baseUrl(),
                    "m",
                    Mode.CHAT,
                    "KEY",
                    null,
                    false,
                    new GenerationSettings(64, 0.0, 0.9, List.of("\n"), 40L, 2),
                    Map.of("x-team", "a"),
                    Map.of("service_tier", "flex", "temperature", 1));
            Prompt chat = new Prompt.Chat(
                    List.of(new Prompt.Message("system", "Be brief."), new Prompt.Message("user", "1 + 1?")));

            request(engine, chat, 2, Optional.of("s3cret")).send();

            FakeProvider.Asked asked = provider.asked().getFirst();
            assertThat(asked.path()).isEqualTo("/v1/chat/completions");
            assertThat(asked.headers().getFirst("authorization")).isEqualTo("Bearer s3cret");
            assertThat(asked.headers().getFirst("x-team")).isEqualTo("a");
            assertThat(asked.body()).isEqualTo(json("""
                    {"model":"m","messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"1 + 1?"}],
                     "max_tokens":64,"temperature":1,"top_p":0.9,"stop":["\\n"],"seed":42,"logprobs":true,"top_logprobs":2,
                     "service_tier":"flex"}"""));
        }
    }

    @Test
    void asksForACompletionOfATextAsItIsWritten() throws IOException {
        try (FakeProvider provider = new FakeProvider((asked, reply) -> reply.text("2", 7))) {
            Engine.OpenAi engine = new Engine.OpenAi(
                    provider.baseUrl(),
                    "m",
                    Mode.COMPLETIONS,
                    "KEY",
                    "api-key",
                    true,
                    new GenerationSettings(null, null, null, null, null, 0),
                    null,
                    null);

            ask(engine);

            FakeProvider.Asked asked = provider.asked().getFirst();
            assertThat(asked.path()).isEqualTo("/v1/completions");
            assertThat(asked.headers().getFirst("api-key")).isEqualTo("s3cret");
            assertThat(asked.headers().getFirst("authorization")).isNull();
            assertThat(asked.body()).isEqualTo(json("""
                    {"model":"m","prompt":"What is 1 + 1?","logprobs":0,"stream":true,"stream_options":{"include_usage":true}}"""));
        }
    }

    @Test
    void readsAWholeAnswerWithAllThatItTells() throws IOException {
        ApiAnswer answer = answer((asked, reply) -> reply.status(200, """
                {"model":"m-2026","system_fingerprint":"fp","choices":[{"message":{"content":"It is 2."},"finish_reason":"length",
                 "logprobs":{"content":[{"token":"It","logprob":-0.5,"top_logprobs":[{"token":"It","logprob":-0.5},{"token":"2","logprob":-1.5}]}]}}],
                 "usage":{"prompt_tokens":20,"completion_tokens":9,"prompt_tokens_details":{"cached_tokens":16},
                          "completion_tokens_details":{"reasoning_tokens":5}}}"""));

        assertThat(answer).isInstanceOfSatisfying(Answered.class, answered -> {
            assertThat(answered.text()).isEqualTo("It is 2.");
            assertThat(answered.usage()).isEqualTo(new Usage(20, 9, 16, null, 5));
            assertThat(answered.model()).isEqualTo("m-2026");
            assertThat(answered.fingerprint()).isEqualTo("fp");
            assertThat(answered.ending()).isEqualTo(Ending.TOKEN_LIMIT);
            assertThat(answered.timeToFirstToken()).isNull();
            assertThat(answered.total()).isPositive();
            assertThat(answered.tokens())
                    .containsExactly(new TokenLikelihood(
                            "It", -0.5, List.of(new Alternative("It", -0.5), new Alternative("2", -1.5))));
        });
    }

    @Test
    void readsLikelihoodsOfCompletions() throws IOException {
        ApiAnswer answer = answer((asked, reply) -> reply.status(200, """
                {"choices":[{"text":"2.","finish_reason":"stop","logprobs":{"tokens":["2","."],"token_logprobs":[-0.1,-0.2],
                 "top_logprobs":[{"2":-0.1,"3":-3.0},null]}}]}"""));

        assertThat(((Answered) answer).tokens())
                .containsExactly(
                        new TokenLikelihood("2", -0.1, List.of(new Alternative("2", -0.1), new Alternative("3", -3.0))),
                        new TokenLikelihood(".", -0.2, List.of()));
    }

    @Test
    void tellsWhenTheFirstTokenCame() throws IOException {
        Duration before = Duration.ofMillis(120);
        Duration between = Duration.ofMillis(150);
        ApiAnswer answer = answer((asked, reply) -> {
            OutputStream stream = reply.stream();
            reply.piece(stream, "{\"choices\":[{\"delta\":{\"role\":\"assistant\",\"content\":\"\"}}]}");
            FakeProvider.sleep(before);
            reply.piece(stream, "{\"model\":\"m-1\",\"choices\":[{\"delta\":{\"content\":\"It \"}}]}");
            FakeProvider.sleep(between);
            reply.piece(stream, "{\"choices\":[{\"delta\":{\"content\":\"is 2.\"}}]}");
            reply.piece(stream, "{\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}");
            reply.piece(stream, "{\"choices\":[],\"usage\":{\"prompt_tokens\":5,\"completion_tokens\":4}}");
            reply.piece(stream, "[DONE]");
        });

        assertThat(answer).isInstanceOfSatisfying(Answered.class, answered -> {
            assertThat(answered.text()).isEqualTo("It is 2.");
            assertThat(answered.usage()).isEqualTo(new Usage(5, 4));
            assertThat(answered.ending()).isEqualTo(Ending.DONE);
            assertThat(answered.timeToFirstToken()).isGreaterThanOrEqualTo(before);
            // The first token may be read late, and then less than this is left.
            assertThat(answered.total())
                    .isGreaterThanOrEqualTo(before.plus(between))
                    .isGreaterThan(answered.timeToFirstToken());
        });
    }

    @Test
    void tellsTheTextSoFarButNoKey() throws IOException {
        List<String> told = new ArrayList<>();
        try (FakeProvider provider = new FakeProvider((asked, reply) -> {
            OutputStream stream = reply.stream();
            reply.piece(stream, "{\"choices\":[{\"delta\":{\"content\":\"It is\"}}]}");
            reply.piece(stream, "{\"choices\":[{\"delta\":{\"content\":\" s3\"}}]}");
            reply.piece(stream, "{\"choices\":[{\"delta\":{\"content\":\"cret\"},\"finish_reason\":\"stop\"}]}");
        })) {
            ApiAnswer answer = request(engine(provider, true), PROMPT, 0, Optional.of("s3cret"))
                    .send(soFar -> told.add(soFar.get()));

            assertUnanswered(answer, FailureCategory.MALFORMED_ANSWER, false, "repeats the key");
        }
        assertThat(told).containsExactly("It is", "It is s3", "");
    }

    /** Some servers end without the protocol's last word. */
    @Test
    void takesAStreamThatEndsAfterItsFinishReason() throws IOException {
        ApiAnswer answer = answer((asked, reply) ->
                reply.piece(reply.stream(), "{\"choices\":[{\"text\":\"2\",\"finish_reason\":\"stop\"}]}"));

        assertThat(((Answered) answer).text()).isEqualTo("2");
    }

    /** The text is sent only when the clock was looked at for the first token, which is for the reasoning before it. */
    @Test
    void countsReasoningAsAFirstTokenButNotAsText() throws IOException {
        CountDownLatch looks = new CountDownLatch(2);
        try (FakeProvider provider = new FakeProvider((asked, reply) -> {
            OutputStream stream = reply.stream();
            reply.piece(stream, "{\"choices\":[{\"delta\":{\"reasoning_content\":\"Well...\"}}]}");
            boolean seen = looks.await(LONG.toSeconds(), TimeUnit.SECONDS);
            reply.piece(
                    stream, "{\"choices\":[{\"delta\":{\"content\":\"" + seen + "\"},\"finish_reason\":\"stop\"}]}");
            reply.piece(stream, "[DONE]");
        })) {
            OutboundLimits limits = new OutboundLimits(LONG, LONG, LONG, 1 << 20, 0);
            ApiAnswer answer = new OpenAiCompletionApi(client, limits, InstantSource.system(), () -> {
                        looks.countDown();
                        return System.nanoTime();
                    })
                    .prepare(engine(provider, true), PROMPT, 0, Optional.of("s3cret"))
                    .send();

            assertThat(((Answered) answer).text()).isEqualTo("true");
        }
    }

    @Test
    void leavesOutAUsageThatContradictsItself() throws IOException {
        ApiAnswer answer = answer((asked, reply) -> reply.status(200, """
                {"choices":[{"message":{"content":"2"}}],
                 "usage":{"prompt_tokens":5,"completion_tokens":1,"prompt_tokens_details":{"cached_tokens":9}}}"""));

        assertThat(answer.usage()).isEqualTo(new Usage(5, 1));
    }

    @Test
    void asksInOtherWordsWhereAnEndpointDoesNotKnowAField() throws IOException {
        try (FakeProvider provider = new FakeProvider((asked, reply) -> {
            if (asked.body().has("stream_options")) {
                reply.status(
                        422,
                        "{\"detail\":[{\"loc\":[\"body\",\"stream_options\"],\"msg\":\"extra fields not permitted\"}]}");
            } else if (asked.body().has("max_tokens")) {
                reply.status(400, "{\"error\":{\"message\":\"Use 'max_completion_tokens' instead.\"}}");
            } else {
                reply.text("2", 7);
            }
        })) {
            Engine.OpenAi engine = new Engine.OpenAi(
                    provider.baseUrl(),
                    "m",
                    Mode.CHAT,
                    null,
                    null,
                    true,
                    new GenerationSettings(9, null, null, null, null, null),
                    null,
                    null);
            OpenAiCompletionApi api = new OpenAiCompletionApi(
                    client, new OutboundLimits(LONG, LONG, LONG, 1000, 0), InstantSource.system(), System::nanoTime);

            api.prepare(engine, PROMPT, 0, Optional.empty()).send();
            ApiAnswer second = api.prepare(engine, PROMPT, 0, Optional.empty()).send();

            assertThat(second).isInstanceOf(Answered.class);
            assertThat(provider.asked()).hasSize(4);
            assertThat(provider.asked()
                            .getLast()
                            .body()
                            .path("max_completion_tokens")
                            .asInt())
                    .isEqualTo(9);
        }
    }

    @Test
    void breaksOffWhenCancelled() throws IOException, InterruptedException {
        try (FakeProvider provider = new FakeProvider((asked, reply) -> FakeProvider.sleep(LONG))) {
            ApiRequest request = request(engine(provider, true), PROMPT, 0, Optional.empty());
            Thread canceller = Thread.ofVirtual().start(() -> {
                while (provider.asked().isEmpty()) {
                    Thread.onSpinWait();
                }
                request.cancel();
            });

            assertUnanswered(request.send(), FailureCategory.CANCELLED, false, "cancelled");
            canceller.join();
        }
    }

    @Test
    void keepsItsConnections() throws IOException {
        try (FakeProvider provider = new FakeProvider((asked, reply) -> {
            OutputStream stream = reply.stream();
            reply.piece(stream, "{\"choices\":[{\"delta\":{\"content\":\"2\"},\"finish_reason\":\"stop\"}]}");
            reply.piece(stream, "[DONE]");
        })) {
            for (int i = 0; i < 5; i++) {
                assertThat(ask(engine(provider, true))).isInstanceOf(Answered.class);
            }
            assertThat(provider.connections()).hasSize(1);
        }
    }

    private static com.fasterxml.jackson.databind.JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }
}
