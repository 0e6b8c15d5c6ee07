package dev.aloi.catalog.model.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.catalog.history.Change;
import dev.aloi.catalog.model.read.Provenance;
import dev.aloi.contracts.catalog.Endpoint;
import dev.aloi.contracts.catalog.EndpointTerms;
import dev.aloi.contracts.catalog.Fact;
import dev.aloi.contracts.catalog.ModelCard;
import dev.aloi.contracts.catalog.ModelOrigin;
import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.id.LicenceId;
import dev.aloi.contracts.id.ModelId;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CardImportTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 2);
    private static final String OWN = """
            source: our tests of the models
            asOf: 2026-01-02
            models:
              - id: ours-1
                name: Ours
                creator: We
                contextWindow: 4096
                abilities:
                  languages: [no, en]
                endpoints:
                  - id: mill
                    provider: Mill
                    kind: API
                    prices: {currency: EUR, inputPerMillion: 0.10, outputPerMillion: 0.40}
            """;
    private static final String CONFIG = """
            {"architectures": ["LlamaForCausalLM"], "model_type": "llama", "max_position_embeddings": 4096,
             "torch_dtype": "float16"}
            """;
    private static final String README = """
            ---
            language: [en, fr]
            license: llama2
            base_model: meta-llama/Llama-2-7b-hf
            base_model_relation: adapter
            datasets: [our/visits]
            pipeline_tag: text-generation
            model-index:
              - name: ours
                results:
                  - dataset: {name: visits}
                    metrics: [{type: rouge, name: ROUGE-L, value: 0.31}]
            ---
            # Ours
            """;
    private static final String GPT = """
            name = "GPT-4o"
            family = "gpt"
            release_date = "2024-05-13"
            knowledge = "2023-09"
            open_weights = false
            tool_call = true

            [cost]
            input = 2.50
            output = 10.00
            cache_read = 1.25

            [[cost.tiers]]
            input = 5.00
            output = 20.00
            tier = {size = 200000}

            [limit]
            context = 128_000
            output = 16_384

            [modalities]
            input = ["text", "image"]
            output = ["text"]
            """;
    private static final String PRICES = """
            {"gpt-4o": {"input_cost_per_token": 2.5e-06, "output_cost_per_token": 1e-05, "mode": "chat",
                        "cache_read_input_token_cost": 1.25e-06, "input_cost_per_token_batches": 1.25e-06,
                        "max_input_tokens": 128000, "litellm_provider": "openai"},
             "azure/gpt-9": {"input_cost_per_token": 1e-06, "output_cost_per_token": 1e-06, "mode": "chat",
                        "litellm_provider": "azure"},
             "dall-e-3": {"mode": "image_generation", "litellm_provider": "openai"}}
            """;

    private final Map<String, ModelCard> catalogue = new HashMap<>();
    private final CardImport imports =
            new CardImport(id -> Optional.ofNullable(catalogue.get(id)), licence -> !licence.equals("WTF"));

    @Test
    void takesPlainValuesForFactsOfTheFilesSource() {
        ModelCard card = only(plan(ImportFormat.OWN, file("ours.yaml", OWN)));

        assertThat(card.contextWindow()).isEqualTo(Fact.known(4096, "our tests of the models", DAY));
        // YAML 1.1 would have read the Norwegian language as false.
        assertThat(card.abilities().languages().value()).containsExactly("no", "en");
        assertThat(Objects.requireNonNull(card.endpoints().getFirst().prices()).inputPerMillion())
                .isEqualTo(new Money(new BigDecimal("0.1"), "EUR"));
    }

    @Test
    void namesLineAndFieldOfWhatIsWrong() {
        CardImport.Plan plan = plan(
                ImportFormat.OWN,
                file(
                        "ours.yaml",
                        OWN.replace("contextWindow: 4096", "contextWindow: long")
                                .replace("creator: We", "licence: WTF")));

        assertThat(plan.faults())
                .extracting(fault -> fault.file() + ":" + fault.line() + " " + fault.field() + ": " + fault.message())
                .containsExactly(
                        "ours.yaml:6 models[0].licence.value: there is no licence WTF",
                        "ours.yaml:7 models[0].contextWindow.value: must be a whole number from 1 to 2147483647");
    }

    @Test
    void changesNothingWhenReadAgain() {
        for (var source : List.of(
                new Source(ImportFormat.OWN, List.of(file("ours.yaml", OWN))),
                new Source(ImportFormat.HUGGING_FACE, directory()),
                new Source(ImportFormat.MODELS_DEV, List.of(file("providers/openai/models/gpt-4o.toml", GPT))),
                new Source(ImportFormat.LITELLM, List.of(file("prices.json", PRICES))))) {
            apply(plan(source.format(), source.files().toArray(ImportFile[]::new)));

            CardImport.Plan again = plan(source.format(), DAY.plusDays(30), source.files());

            assertThat(again.faults()).isEmpty();
            assertThat(again.models())
                    .isNotEmpty()
                    .allSatisfy(model -> assertThat(model.changes())
                            .as(source.format() + " " + model.card().id())
                            .isEmpty());
        }
    }

    private record Source(ImportFormat format, List<ImportFile> files) {}

    @Test
    void tellsWhatChangesAndKeepsTheRest() {
        apply(plan(ImportFormat.OWN, file("ours.yaml", OWN)));

        CardImport.Plan plan = plan(ImportFormat.OWN, file("new.yaml", """
                source: a new price list
                asOf: 2026-02-01
                models:
                  - id: ours-1
                    endpoints:
                      - id: mill
                        provider: Mill
                        kind: API
                        prices: {currency: EUR, inputPerMillion: 0.08, outputPerMillion: 0.40}
                """));

        assertThat(plan.faults()).isEmpty();
        assertThat(plan.models().getFirst().changes())
                .isEqualTo(List.of(
                        new Change("endpoints[mill].prices.inputPerMillion.amount", "0.1", "0.08"),
                        new Change("endpoints[mill].prices.source", "our tests of the models", "a new price list"),
                        new Change("endpoints[mill].prices.asOf", "2026-01-02", "2026-02-01")));
        assertThat(only(plan).contextWindow().value()).isEqualTo(4096);
    }

    @Test
    void readsAHuggingFaceDirectory() {
        CardImport.Plan plan = plan(ImportFormat.HUGGING_FACE, directory().toArray(ImportFile[]::new));
        ModelCard card = only(plan);

        assertThat(plan.faults()).isEmpty();
        assertThat(card.design().architecture().value()).isEqualTo("LlamaForCausalLM");
        assertThat(card.contextWindow().value()).isEqualTo(4096);
        assertThat(card.totalParameters().value()).isEqualTo(6_738_415_616L);
        assertThat(card.totalParameters().source())
                .isEqualTo("ours, model.safetensors.index.json: 13476831232 bytes of float16");
        assertThat(card.inferenceOptions().value())
                .containsExactly(ModelCard.InferenceOption.SAFETENSORS, ModelCard.InferenceOption.ONNX);
        assertThat(card.licence().value()).isEqualTo(new LicenceId("LicenseRef-scancode-llama-2-license-2023"));
        assertThat(card.origin().parents().value())
                .containsExactly(new ModelOrigin.Parent(new ModelId("llama-2-7b"), ModelOrigin.Relation.ADAPTER));
        assertThat(card.abilities().languages().value()).containsExactly("en", "fr");
        assertThat(card.benchmarks().getFirst().metric()).isEqualTo("ROUGE-L");
    }

    @Test
    void readsTomlOfModelsDev() {
        ModelCard card = only(plan(
                ImportFormat.MODELS_DEV,
                file("providers/openai/models/gpt-4o.toml", GPT),
                file("providers/openai/provider.toml", "name = \"OpenAI\"\n")));

        assertThat(card.name()).isEqualTo("GPT-4o");
        assertThat(card.contextWindow().value()).isEqualTo(128_000);
        assertThat(card.abilities().tools().value()).isTrue();
        assertThat(card.endpoints())
                .isEqualTo(List.of(new Endpoint(
                        card.endpoints().getFirst().id(),
                        "OpenAI",
                        Endpoint.Kind.API,
                        null,
                        null,
                        new TokenPrices(
                                Money.usd("2.5"),
                                Money.usd("10"),
                                "ours",
                                DAY,
                                new TokenPrices.Cache(Money.usd("1.25"), null, null),
                                null,
                                List.of(new TokenPrices.Tier(200_000, Money.usd("5"), Money.usd("20"), null, null)),
                                null,
                                null,
                                null),
                        "gpt-4o",
                        terms(128_000, 16_384))));
    }

    @Test
    void addsPricesOfLitellmToKnownModelsAlone() {
        apply(plan(ImportFormat.MODELS_DEV, file("models/openai/gpt-4o.toml", GPT.replace("[cost]", "[unused]"))));

        CardImport.Plan plan = plan(ImportFormat.LITELLM, file("prices.json", PRICES));

        TokenPrices prices =
                Objects.requireNonNull(only(plan).endpoints().getFirst().prices());
        assertThat(prices.inputPerMillion()).isEqualTo(Money.usd("2.5"));
        assertThat(prices.outputPerMillion()).isEqualTo(Money.usd("10"));
        assertThat(prices.batchDiscountPercent()).isEqualByComparingTo("50");
        assertThat(plan.passed())
                .containsExactly(
                        new Drafts.Passed("dall-e-3", "has no price per token of text"),
                        new Drafts.Passed("gpt-9", "the catalogue has no such model"));
    }

    @Test
    void refusesFilesThatAreNotWhatTheySeem() {
        assertThat(plan(ImportFormat.OWN, file("a.yaml", "models: [")).faults())
                .extracting(fault -> fault.file() + ":" + fault.line() + " " + fault.message())
                .containsExactly("a.yaml:1 is not valid YAML: expected the node content, but found '<stream end>'");
        assertThat(plan(ImportFormat.MODELS_DEV, file("a.toml", "a = \n")).faults())
                .extracting(fault -> fault.file() + ":" + fault.line() + " " + fault.message())
                .containsExactly("a.toml:1 is not valid TOML");
        assertThat(plan(ImportFormat.HUGGING_FACE, file("config.json", "{")).faults())
                .extracting(fault -> fault.file() + ":" + fault.line() + " " + fault.message())
                .containsExactly("config.json:1 is not valid JSON");
        assertThat(plan(ImportFormat.OWN, file("a.yaml", aliases())).faults())
                .extracting(fault -> fault.file() + " " + fault.message())
                .containsExactly(
                        "a.yaml is not valid YAML: Number of aliases for non-scalar nodes exceeds the specified max=50");
    }

    /** The billion laughs: every level holds the one below it ten times. */
    private static String aliases() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 10; i++) {
            yaml.append("a").append(i).append(": &a").append(i).append(" [");
            yaml.append(("*a" + (i - 1) + ",").repeat(10)).append("]\n");
        }
        return yaml.toString();
    }

    private static EndpointTerms terms(int context, int output) {
        EndpointTerms none = EndpointTerms.UNKNOWN;
        return new EndpointTerms(
                none.regions(),
                none.residency(),
                none.trainsOnInputs(),
                Fact.known(context, "ours", DAY),
                Fact.known(output, "ours", DAY),
                none.requestsPerMinute(),
                none.tokensPerMinute(),
                none.status(),
                none.licence());
    }

    private static List<ImportFile> directory() {
        return List.of(
                file("config.json", CONFIG),
                file("README.md", README),
                file("model.safetensors.index.json", "{\"metadata\": {\"total_size\": 13476831232}}"),
                file("files.txt", "onnx/model.onnx\nmodel-00001-of-00002.safetensors\n"));
    }

    private CardImport.Plan plan(ImportFormat format, ImportFile... files) {
        return plan(format, DAY, List.of(files));
    }

    private CardImport.Plan plan(ImportFormat format, LocalDate day, List<ImportFile> files) {
        return imports.plan(new CardImport.Request(format, files, new Provenance("ours", day), "ours-7b", "We"));
    }

    private void apply(CardImport.Plan plan) {
        assertThat(plan.faults()).isEmpty();
        plan.models().forEach(model -> catalogue.put(model.card().id().value(), model.card()));
    }

    private static ModelCard only(CardImport.Plan plan) {
        assertThat(plan.faults()).isEmpty();
        assertThat(plan.models()).hasSize(1);
        return plan.models().getFirst().card();
    }

    private static ImportFile file(String name, String content) {
        return new ImportFile(name, content);
    }
}
