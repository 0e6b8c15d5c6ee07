package dev.aloi.inference.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.inference.ModelFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
    private static final Patience PATIENCE = new Patience(Duration.ofMinutes(5), () -> false);
    private static final int REFERENCE_TOKENS = 200;

    private static OnnxModel model;

    @BeforeAll
    static void load() {
        assumeTrue(Files.isDirectory(DIRECTORY), "skipped: ../shared/models/stories260K is absent");
        model = OnnxModel.load(DIRECTORY, 1, System::nanoTime);
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

        List<Generation> generations = model.generate(prompts(references), 1, 20, PATIENCE);

        assertThat(generations)
                .extracting(StoriesModelTest::promptTokens)
                .isEqualTo(references.stream().map(Reference::promptTokens).toList());
    }

    @Test
    void decodesEachPromptAloneToTheReferenceTokens() throws IOException {
        List<Reference> references = references();

        for (Reference reference : references) {
            List<Generation> alone = model.generate(List.of(reference.prompt()), REFERENCE_TOKENS, 20, PATIENCE);

            assertThat(alone).extracting(StoriesModelTest::tokens).containsExactly(reference.greedyTokens());
        }
        assertThat(references).hasSize(20);
    }

    @Test
    void decodesAllPromptsAsOneBatchToTheReferenceTokens() throws IOException {
        List<Reference> references = references();

        List<Generation> together = model.generate(prompts(references), REFERENCE_TOKENS, 20, PATIENCE);

        assertThat(together)
                .extracting(StoriesModelTest::tokens)
                .isEqualTo(references.stream().map(Reference::greedyTokens).toList());
        assertThat(together)
                .allSatisfy(generation -> assertThat(((Generation.Generated) generation).batchSize())
                        .isEqualTo(20));
    }

    @Test
    void findsItsOwnGreedyContinuationLikelierThanAnyOther() throws IOException {
        Reference reference = references().getFirst();
        Generation.Generated greedy = (Generation.Generated)
                model.generate(List.of(reference.prompt()), 12, 1, PATIENCE).getFirst();

        Generation.Chosen chosen = (Generation.Chosen)
                model.choose(reference.prompt(), List.of(" zebra zebra", greedy.text(), " the the the"), PATIENCE);

        assertThat(chosen.text()).isEqualTo(greedy.text());
        assertThat(chosen.likelihoods().get(1).tokens()).isEqualTo(12);
    }

    @Test
    void readsAPromptOnceForAllChoicesWithoutChangingAnyLikelihood() {
        List<String> choices = List.of(" Lily", " a dog named Max", " red");

        Generation.Chosen together = (Generation.Chosen) model.choose("Once upon a time there was", choices, PATIENCE);

        for (int i = 0; i < choices.size(); i++) {
            Generation.Chosen alone =
                    (Generation.Chosen) model.choose("Once upon a time there was", List.of(choices.get(i)), PATIENCE);
            assertThat(alone.likelihoods())
                    .containsExactly(together.likelihoods().get(i));
        }
    }

    @Test
    void readsSpecialTokensInAPromptAsTheirLetters() {
        Generation.Generated generated = (Generation.Generated)
                model.generate(List.of("a</s>b<s>"), 1, 1, PATIENCE).getFirst();

        // 1 is <s>, which stands before every text; 2 would be </s>.
        assertThat(generated.promptTokens()).startsWith(1).doesNotContain(2);
        assertThat(generated.promptTokens().subList(1, generated.promptTokens().size()))
                .doesNotContain(1);
    }

    @Test
    void readsPromptsOfMoreThan512CharactersWhole() {
        Generation refused =
                model.generate(List.of("a ".repeat(2000)), 1, 1, PATIENCE).getFirst();

        assertThat(refused)
                .isEqualTo(new Generation.Refused(
                        FailureCategory.INPUT_TOO_LONG,
                        "the prompt has 2002 tokens; the model's context holds 512 with the completion"));
    }

    @Test
    void namesTheFaultOfGroupQueryAttentionThatTheRuntimeCannotRun(@TempDir Path copy) throws IOException {
        // ONNX Runtime wants heads whose width is a multiple of 16 there; these have 8.
        copy(copy, "model_gqa.onnx");

        assertThatThrownBy(() -> OnnxModel.load(copy, 1, System::nanoTime))
                .isInstanceOf(ModelFault.class)
                .hasMessageStartingWith(copy.resolve("onnx/model.onnx") + ": ONNX Runtime cannot ");
    }

    @Test
    void runsFourBitWeightsAndSaysSo(@TempDir Path copy) throws IOException {
        copy(copy, "model_q4.onnx");

        try (OnnxModel quantised = OnnxModel.load(copy, 1, System::nanoTime)) {
            assertThat(quantised.dtype()).isEqualTo("int4");
            assertThat(quantised.generate(List.of("Once upon a time"), 20, 1, PATIENCE))
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
        return ((Generation.Generated) generation).tokens();
    }

    private static List<Integer> promptTokens(Generation generation) {
        return ((Generation.Generated) generation).promptTokens();
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
