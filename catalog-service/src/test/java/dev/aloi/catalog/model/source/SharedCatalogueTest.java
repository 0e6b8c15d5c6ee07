package dev.aloi.catalog.model.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.aloi.catalog.model.BuiltIn;
import dev.aloi.catalog.model.read.Provenance;
import dev.aloi.contracts.catalog.ModelCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whole catalogues of others, which lie beside the checkout on some machines: every entry passes the rules for cards. */
class SharedCatalogueTest {
    private static final Path CATALOGUE =
            Path.of(System.getProperty("aloi.root")).resolve("../shared/catalogue");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TomlMapper TOML = new TomlMapper();

    private final Map<String, ModelCard> known = BuiltIn.models().stream()
            .collect(Collectors.toMap(model -> model.id().value(), Function.identity()));

    @Test
    void readsThePricesOfLitellm() throws IOException {
        JsonNode models = JSON.readTree(read("litellm-prices.json").getFirst()).path("models");

        CardImport.Plan plan =
                plan(ImportFormat.LITELLM, List.of(new ImportFile("prices.json", JSON.writeValueAsString(models))));

        assertThat(plan.faults()).isEmpty();
        assertThat(plan.models()).hasSizeGreaterThan(50);
        assertThat(plan.passed().size() + plan.models().size()).isGreaterThanOrEqualTo(models.size() / 2);
    }

    @Test
    void readsTheProvidersOfModelsDev() throws IOException {
        List<ImportFile> files = new ArrayList<>();
        for (String line : read("models-dev.jsonl")) {
            if (JSON.readTree(line) instanceof ObjectNode row && row.has("provider")) {
                files.add(file(row));
            }
        }

        CardImport.Plan plan = plan(ImportFormat.MODELS_DEV, files);

        assertThat(files).hasSizeGreaterThan(5_000);
        assertThat(plan.faults()).isEmpty();
        assertThat(plan.models()).hasSizeGreaterThan(1_000);
        assertThat(plan.models().stream()
                        .flatMap(model -> model.card().endpoints().stream())
                        .filter(endpoint -> endpoint.prices() != null))
                .hasSizeGreaterThan(3_000);
    }

    /** The row as the file that it was compiled from. */
    private static ImportFile file(ObjectNode row) throws IOException {
        String name = "providers/%s/models/%s.toml"
                .formatted(row.path("provider").asText(), row.path("id").asText());
        JsonNode cost = row.remove("cost_usd_per_million_tokens");
        if (cost != null) {
            row.set("cost", cost);
        }
        row.remove(List.of("provider", "provider_name", "id"));
        return new ImportFile(name, TOML.writeValueAsString(row));
    }

    private CardImport.Plan plan(ImportFormat format, List<ImportFile> files) {
        return new CardImport(id -> Optional.ofNullable(known.get(id)), _ -> true)
                .plan(new CardImport.Request(
                        format, files, new Provenance("a catalogue of others", LocalDate.of(2026, 1, 2)), "", "We"));
    }

    private static List<String> read(String file) throws IOException {
        Path path = CATALOGUE.resolve(file);
        assumeTrue(Files.exists(path), "there is no " + path);
        return Files.readAllLines(path);
    }
}
