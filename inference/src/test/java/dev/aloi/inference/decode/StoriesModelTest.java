package dev.aloi.inference.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.inference.ModelFault;
import dev.aloi.inference.testing.Asked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Token by token against what an independent implementation (llama2.c's run.c) decodes from the same weights. */
class StoriesModelTest {
    private static final Path DIRECTORY =
            Path.of(System.getProperty("aloi.root"), "..", "shared", "models", "stories260K");
    private static final int REFERENCE_TOKENS = 200;

    private static DecoderModel model;

    @BeforeAll
    static void load() {
        assumeTrue(Files.isDirectory(DIRECTORY), "skipped: ../shared/models/stories260K is absent");
        model = DecoderModel.load(DIRECTORY, Asked.machine(20));
    }

    @AfterAll
    static void close() {
        if (model != null) {
            model.close();
        }
    }

    @Test
    void readsEveryPromptAsTheReferenceDoes() throws IOException {
        List<Reference> references = references();

        List<Generation> generations = Asked.complete(model, prompts(references), 1);

        assertThat(generations)
                .extracting(StoriesModelTest::promptTokens)
                .isEqualTo(references.stream().map(Reference::promptTokens).toList());
    }

    @Test
    void decodesEachPromptAloneToTheReferenceTokens() throws IOException {
        List<Reference> references = references();

        for (Reference reference : references) {
            List<Generation> alone = Asked.complete(model, List.of(reference.prompt()), REFERENCE_TOKENS);

            assertThat(alone).extracting(StoriesModelTest::tokens).containsExactly(reference.greedyTokens());
        }
        assertThat(references).hasSize(20);
    }

    @Test
    void decodesAllPromptsAsOneBatchToTheReferenceTokens() throws IOException {
        List<Reference> references = references();

        List<Generation> together = Asked.complete(model, prompts(references), REFERENCE_TOKENS);

        assertThat(together)
                .extracting(StoriesModelTest::tokens)
                .isEqualTo(references.stream().map(Reference::greedyTokens).toList());
        assertThat(together)
                .allSatisfy(generation ->
                        assertThat(((Generation.Generated) generation).rows()).isEqualTo(20));
    }

    @Test
    void findsItsOwnGreedyContinuationLikelierThanAnyOther() throws IOException {
        Reference reference = references().getFirst();
        Generation.Generated greedy = (Generation.Generated)
                Asked.complete(model, List.of(reference.prompt()), 12).getFirst();

        Generation.Chosen chosen =
                Asked.chosen(model, reference.prompt(), " zebra zebra", greedy.text(), " the the the");

        assertThat(chosen.text()).isEqualTo(greedy.text());
        assertThat(chosen.likelihoods().get(1).tokens()).isEqualTo(12);
    }

    @Test
    void readsAPromptOnceForAllChoicesWithoutChangingAnyLikelihood() {
        List<String> choices = List.of(" Lily", " a dog named Max", " red");

        Generation.Chosen together = Asked.chosen(model, "Once upon a time there was", choices.toArray(String[]::new));

        for (int i = 0; i < choices.size(); i++) {
            Generation.Chosen alone = Asked.chosen(model, "Once upon a time there was", choices.get(i));
            assertThat(alone.likelihoods())
                    .containsExactly(together.likelihoods().get(i));
        }
    }

    @Test
    void readsSpecialTokensInAPromptAsTheirLetters() {
        Generation.Generated generated = (Generation.Generated)
                Asked.complete(model, List.of("a</s>b<s>"), 1).getFirst();

        // 1 is <s>, which stands before every text; 2 would be </s>.
        assertThat(generated.prompt().asList()).startsWith(1).doesNotContain(2);
        assertThat(generated.prompt().from(1).asList()).doesNotContain(1);
    }

    @Test
    void readsPromptsOfMoreThan512CharactersWhole() {
        Generation refused =
                Asked.complete(model, List.of("a ".repeat(2000)), 1).getFirst();

        assertThat(refused)
                .isEqualTo(new Generation.Refused(
                        FailureCategory.INPUT_TOO_LONG,
                        "the prompt has 2002 tokens; the model's context holds 512 with the completion"));
    }

    @Test
    void namesTheFaultOfGroupQueryAttentionThatTheRuntimeCannotRun(@TempDir Path copy) throws IOException {
        // ONNX Runtime wants heads whose width is a multiple of 16 there; these have 8.
        copy(copy, "model_gqa.onnx");

        assertThatThrownBy(() -> DecoderModel.load(copy, Asked.machine(20)))
                .isInstanceOf(ModelFault.class)
                .hasMessageStartingWith(copy.resolve("onnx/model.onnx") + ": ONNX Runtime cannot ");
    }

    @Test
    void runsFourBitWeightsAndSaysSo(@TempDir Path copy) throws IOException {
        copy(copy, "model_q4.onnx");

        try (DecoderModel quantised = DecoderModel.load(copy, Asked.machine(20))) {
            assertThat(quantised.dtype()).isEqualTo("int4");
            assertThat(Asked.complete(quantised, List.of("Once upon a time"), 20))
                    .extracting(StoriesModelTest::tokens)
                    .allSatisfy(tokens -> assertThat(tokens).hasSize(20));
        }
    }

    private static void copy(Path directory, String onnx) throws IOException {
        Files.createDirectories(directory.resolve("onnx"));
        for (String file : List.of("config.json", "generation_config.json", "tokenizer.json")) {
            Files.copy(DIRECTORY.resolve(file), directory.resolve(file));
        }
        Files.copy(DIRECTORY.resolve("onnx").resolve(onnx), directory.resolve("onnx/model.onnx"));
    }

    private static List<Integer> tokens(Generation generation) {
        return ((Generation.Generated) generation).tokens().asList();
    }

    private static List<Integer> promptTokens(Generation generation) {
        return ((Generation.Generated) generation).prompt().asList();
    }

    private static List<String> prompts(List<Reference> references) {
        return references.stream().map(Reference::prompt).toList();
    }

    private static List<Reference> references() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<Reference> references = new ArrayList<>();
        for (String line : Files.readAllLines(DIRECTORY.resolve("reference-greedy.jsonl"))) {
            JsonNode json = mapper.readTree(line);
            references.add(new Reference(
                    json.path("prompt").asText(), ids(json.path("promptTokens")), ids(json.path("greedyTokens"))));
        }
        return references;
    }

    private static List<Integer> ids(JsonNode array) {
        List<Integer> ids = new ArrayList<>();
        array.forEach(id -> ids.add(id.intValue()));
        return ids;
    }

    private record Reference(String prompt, List<Integer> promptTokens, List<Integer> greedyTokens) {}
}
