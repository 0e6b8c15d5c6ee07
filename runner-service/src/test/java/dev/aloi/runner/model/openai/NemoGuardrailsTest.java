package dev.aloi.runner.model.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.Engine.OpenAi.Mode;
import dev.aloi.contracts.catalog.GenerationSettings;
import dev.aloi.contracts.catalog.Guardrails.Action;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Guarding;
import dev.aloi.contracts.runner.Guarding.Objection;
import dev.aloi.contracts.runner.Guarding.Ruling;
import dev.aloi.contracts.runner.Guarding.Stage;
import dev.aloi.kit.outbound.OutboundClient;
import dev.aloi.kit.outbound.OutboundLimits;
import dev.aloi.kit.outbound.OutboundPolicy;
import dev.aloi.runner.model.ApiAnswer;
import dev.aloi.runner.model.ApiAnswer.Answered;
import dev.aloi.runner.model.ApiAnswer.Unanswered;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A server of NeMo Guardrails is an endpoint like others: its configuration is named in the request's body, and its answers have the
 * shapes that its documentation tells (docs.nvidia.com/nemo/guardrails, server API, read on 2026-11-26).
 */
class NemoGuardrailsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final OutboundClient client = new OutboundClient(
            OutboundPolicy.allowing(List.of("127.0.0.1")), SystemDefaultDnsResolver.INSTANCE, System::nanoTime);

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void namesItsConfigurationAndReadsItsAnswer() throws IOException {
        try (FakeProvider server = new FakeProvider((asked, reply) -> reply.status(200, """
                {"id":"chatcmpl-1","object":"chat.completion","created":1700000000,"model":"llama",
                 "choices":[{"index":0,"message":{"role":"assistant","content":"Hello."},"finish_reason":"stop"}],
                 "guardrails":{"config_id":"clinic","state":null,"llm_output":null,"output_data":null,"log":null}}"""))) {
            ApiAnswer answer = ask(server);

            assertThat(server.asked()
                            .getFirst()
                            .body()
                            .at("/guardrails/config_id")
                            .asText())
                    .isEqualTo("clinic");
            assertThat(answer).isInstanceOfSatisfying(Answered.class, answered -> {
                assertThat(answered.text()).isEqualTo("Hello.");
                assertThat(answered.usage()).isNull();
            });
        }
    }

    @Test
    void readsTheAnswerOfAnOlderServer() throws IOException {
        try (FakeProvider server = new FakeProvider((asked, reply) ->
                reply.status(200, "{\"messages\":[{\"role\":\"assistant\",\"content\":\"Hello.\"}]}"))) {
            assertThat(ask(server))
                    .isInstanceOfSatisfying(
                            Answered.class,
                            answered -> assertThat(answered.text()).isEqualTo("Hello."));
        }
    }

    @Test
    void tellsWhichRailRefused() throws IOException {
        try (FakeProvider server = new FakeProvider((asked, reply) -> reply.status(200, """
                {"choices":[{"index":0,"message":{"role":"assistant","content":"I cannot."},"finish_reason":"stop"}],
                 "guardrails":{"config_id":"clinic","log":{"activated_rails":[
                   {"type":"input","name":"mask data","decisions":[],"stop":false,"duration":0.25},
                   {"type":"input","name":"self check input","decisions":["refuse to respond","stop"],"stop":true,"duration":0.5},
                   {"type":"generation","name":"generate","stop":false,"duration":3.0}]}}}"""))) {
            ApiAnswer answer = ask(server, false, Map.of("guardrails", Map.of("config_id", "clinic")));

            assertThat(server.asked()
                            .getFirst()
                            .body()
                            .at("/guardrails/options/log/activated_rails")
                            .asBoolean())
                    .isTrue();
            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Answered.class,
                            answered -> assertThat(answered.guarding())
                                    .isEqualTo(new Guarding(
                                            Ruling.REFUSED_INPUT,
                                            List.of(new Objection(Stage.INPUT, 1, "self check input", Action.REFUSE)),
                                            Duration.ofMillis(750))));
        }
    }

    @Test
    void tellsOfRailsOfAnOlderServerThatLetPass() throws IOException {
        try (FakeProvider server = new FakeProvider((asked, reply) -> reply.status(200, """
                {"messages":[{"role":"assistant","content":"Hello."}],
                 "log":{"activated_rails":[{"type":"output","name":"self check output","stop":false,"duration":0.5}]}}"""))) {
            ApiAnswer answer = ask(server, false, Map.of("config_id", "clinic"));

            assertThat(server.asked()
                            .getFirst()
                            .body()
                            .at("/options/log/activated_rails")
                            .asBoolean())
                    .isTrue();
            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Answered.class,
                            answered -> assertThat(answered.guarding())
                                    .isEqualTo(new Guarding(Ruling.PASSED, List.of(), Duration.ofMillis(500))));
        }
    }

    @Test
    void isRefusedWhereItsRailsBreakAStreamOff() throws IOException {
        try (FakeProvider server = new FakeProvider((asked, reply) -> {
            var stream = reply.stream();
            reply.piece(stream, "{\"choices\":[{\"delta\":{\"content\":\"Take \"}}]}");
            reply.piece(stream, """
                    {"error":{"message":"Blocked by output rails.","type":"guardrails_violation","code":"content_blocked"}}""");
        })) {
            assertThat(ask(server)).isInstanceOfSatisfying(Unanswered.class, refused -> {
                assertThat(refused.category()).isEqualTo(FailureCategory.REFUSED);
                assertThat(refused.again()).isFalse();
            });
        }
    }

    private ApiAnswer ask(FakeProvider server) {
        return ask(server, true, Map.of("guardrails", Map.of("config_id", "clinic")));
    }

    private ApiAnswer ask(FakeProvider server, boolean stream, Map<String, Object> body) {
        Engine.OpenAi engine = new Engine.OpenAi(
                server.baseUrl(), "llama", Mode.CHAT, null, null, stream, GenerationSettings.DEFAULT, null, body);
        OutboundLimits limits = new OutboundLimits(PATIENCE, PATIENCE, PATIENCE, 1 << 20, 0);
        return new OpenAiCompletionApi(client, limits, InstantSource.system(), System::nanoTime)
                .prepare(engine, new Prompt.Text("Hello!"), 0, Optional.empty())
                .send();
    }
}
