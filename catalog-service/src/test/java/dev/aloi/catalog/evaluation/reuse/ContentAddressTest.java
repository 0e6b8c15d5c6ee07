package dev.aloi.catalog.evaluation.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.catalog.suite.SampleInput;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.GenerationSettings;
import dev.aloi.contracts.catalog.Guardrails;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.catalog.PromptTemplate;
import dev.aloi.contracts.catalog.Scenario;
import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.id.ModelId;
import dev.aloi.contracts.id.RecordingId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.unit.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContentAddressTest {
    private static final Engine.Onnx ONNX = new Engine.Onnx("models/small", 32);
    private static final SampleInput SAMPLE = sample("s1", "a dry cough");
    private static final Candidate CANDIDATE = candidate(ONNX, Pool.X86_64, prompt("d1"), null);

    @Test
    void isTheSameForTheSameContentWhateverNamesPricesAndScenariosAre() {
        Candidate other = new Candidate(
                new RunId("ev-9.7"),
                "another name",
                new ModelId("m"),
                ONNX,
                Pool.X86_64,
                new TokenPrices(Money.usd("1"), Money.usd("2"), "list", LocalDate.of(2026, 1, 1)),
                null,
                new Scenario("c7g.2xlarge", "eu-west-3", 0.5),
                null,
                new PromptTemplate(
                        "another", "d1", PromptTemplate.Form.TEXT, null, "{{input}} {{language}}", "\n", List.of()),
                null);

        assertThat(address(other, "origin", sample("s2", "a dry cough"), 0))
                .isEqualTo(address(CANDIDATE, "origin", SAMPLE, 0));
    }

    static Stream<Candidate> otherSettings() {
        return Stream.of(
                candidate(new Engine.Onnx("models/large", 32), Pool.X86_64, prompt("d1"), null),
                candidate(new Engine.Onnx("models/small", 64), Pool.X86_64, prompt("d1"), null),
                candidate(
                        new Engine.Onnx("models/small", 32, "onnx/model_int8.onnx", null, null),
                        Pool.X86_64,
                        prompt("d1"),
                        null),
                candidate(
                        new Engine.Onnx("models/small", 32, null, "adapters/terse", null),
                        Pool.X86_64,
                        prompt("d1"),
                        null),
                candidate(
                        new Engine.Onnx("models/small", 32, null, null, decoding(0, 1)),
                        Pool.X86_64,
                        prompt("d1"),
                        null),
                candidate(called("m", null), Pool.API, prompt("d1"), null),
                candidate(ONNX, Pool.ARM64, prompt("d1"), null),
                candidate(ONNX, Pool.X86_64, prompt("d2"), null),
                candidate(ONNX, Pool.X86_64, null, null),
                candidate(ONNX, Pool.X86_64, prompt("d1"), rails("g1", null)));
    }

    @ParameterizedTest
    @MethodSource("otherSettings")
    void isAnotherForEachThingThatIsAskedOtherwise(Candidate other) {
        assertThat(address(other, "origin", SAMPLE, 0)).isNotEqualTo(address(CANDIDATE, "origin", SAMPLE, 0));
    }

    @Test
    void isAnotherForAnotherSeedGuardrailsOrModelOfTheSameEndpoint() {
        assertThat(Stream.of(
                                candidate(called("m", null), Pool.API, null, null),
                                candidate(called("m", 1L), Pool.API, null, null),
                                candidate(called("m", 2L), Pool.API, null, null),
                                candidate(called("n", null), Pool.API, null, null),
                                candidate(called("m", null), Pool.API, null, rails("g1", null)),
                                candidate(called("m", null), Pool.API, null, rails("g2", null)))
                        .map(candidate -> address(candidate, null, SAMPLE, 0)))
                .doesNotHaveDuplicates();
    }

    @Test
    void isAnotherForAnotherSampleRepetitionOrOrigin() {
        SampleInput chosen = new SampleInput(SAMPLE.sample(), SAMPLE.prompt(), List.of("yes", "no"), SAMPLE.tags());
        SampleInput chat = new SampleInput(
                SAMPLE.sample(),
                new Prompt.Chat(List.of(new Prompt.Message("user", "a dry cough"))),
                null,
                SAMPLE.tags());
        SampleInput french = new SampleInput(SAMPLE.sample(), SAMPLE.prompt(), null, Map.of("language", "French"));

        assertThat(List.of(
                        address(CANDIDATE, "origin", SAMPLE, 0),
                        address(CANDIDATE, "origin", SAMPLE, 1),
                        address(CANDIDATE, "revision 2", SAMPLE, 0),
                        address(CANDIDATE, null, SAMPLE, 0),
                        address(CANDIDATE, "origin", sample("s1", "a wet cough"), 0),
                        address(CANDIDATE, "origin", chosen, 0),
                        address(CANDIDATE, "origin", chat, 0),
                        address(CANDIDATE, "origin", french, 0)))
                .doesNotHaveDuplicates();
    }

    /** Of tags those alone count that the prompt names. */
    @Test
    void doesNotDependOnWhatNobodyIsTold() {
        SampleInput tagged = new SampleInput(
                SAMPLE.sample(), SAMPLE.prompt(), null, Map.of("language", "English", "clinic", "north"));

        assertThat(address(CANDIDATE, null, tagged, 0)).isEqualTo(address(CANDIDATE, null, SAMPLE, 0));
    }

    @Test
    void dependsOnTheSamplesNameWhereAnswersAreDrawnByIt() {
        Candidate drawn =
                candidate(new Engine.Onnx("models/small", 32, null, null, decoding(0.7, 1)), Pool.X86_64, null, null);
        Candidate seeded =
                candidate(new Engine.Onnx("models/small", 32, null, null, decoding(0.7, 2)), Pool.X86_64, null, null);

        assertThat(address(drawn, null, sample("s2", "a dry cough"), 0))
                .isNotEqualTo(address(drawn, null, sample("s1", "a dry cough"), 0));
        assertThat(address(seeded, null, SAMPLE, 0)).isNotEqualTo(address(drawn, null, SAMPLE, 0));
    }

    @Test
    void recordingsAndRailsThatAskAnEncoderAreNotReused() {
        assertThat(ContentAddress.isReusable(CANDIDATE)).isTrue();
        assertThat(ContentAddress.isReusable(candidate(ONNX, Pool.X86_64, null, rails("g1", null))))
                .isTrue();
        assertThat(ContentAddress.isReusable(candidate(ONNX, Pool.X86_64, null, rails("g1", "models/encoder"))))
                .isFalse();
        assertThat(ContentAddress.isReusable(
                        candidate(new Engine.Replay(new RecordingId("r"), true), Pool.X86_64, null, null)))
                .isFalse();
    }

    private static String address(Candidate candidate, @Nullable String origin, SampleInput sample, int repetition) {
        ContentAddress address = new ContentAddress(candidate, origin);
        return address.of(address.content().digest(sample), repetition);
    }

    private static SampleInput sample(String id, String input) {
        return new SampleInput(new SampleId(id), new Prompt.Text(input), null, Map.of("language", "English"));
    }

    private static Engine.Decoding decoding(double temperature, long seed) {
        return new Engine.Decoding(temperature, null, null, null, null, seed);
    }

    private static Engine.OpenAi called(String model, @Nullable Long seed) {
        return new Engine.OpenAi(
                "https://api.example.org/v1",
                model,
                Engine.OpenAi.Mode.CHAT,
                null,
                null,
                true,
                new GenerationSettings(16, 0.0, null, null, seed, null),
                null,
                null);
    }

    private static PromptTemplate prompt(String digest) {
        return new PromptTemplate(
                "asking", digest, PromptTemplate.Form.TEXT, null, "{{input}} {{language}}", "\n", List.of());
    }

    private static Guardrails rails(String digest, @Nullable String encoder) {
        return new Guardrails(
                digest,
                List.of(new Guardrails.Topics(List.of("cats"), List.of(), encoder, 0.5, Guardrails.Action.REFUSE)),
                List.of(),
                "no");
    }

    private static Candidate candidate(
            Engine engine, Pool pool, @Nullable PromptTemplate prompt, @Nullable Guardrails guardrails) {
        return new Candidate(
                new RunId("ev-1.1"), "small", null, engine, pool, null, null, null, null, prompt, guardrails);
    }
}
