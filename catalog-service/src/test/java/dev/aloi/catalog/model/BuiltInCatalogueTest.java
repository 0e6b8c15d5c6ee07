package dev.aloi.catalog.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloi.catalog.model.read.CardReader;
import dev.aloi.contracts.catalog.Fact;
import dev.aloi.contracts.catalog.Licence;
import dev.aloi.contracts.catalog.ModelCard;
import dev.aloi.contracts.catalog.ModelOrigin;
import dev.aloi.contracts.id.LicenceId;
import dev.aloi.contracts.id.ModelId;
import dev.aloi.kit.event.EventJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BuiltInCatalogueTest {
    private final List<ModelCard> models = BuiltInCatalogue.models();
    private final Map<String, Licence> licences = BuiltInCatalogue.licences().stream()
            .collect(Collectors.toMap(licence -> licence.id().value(), Function.identity()));

    @Test
    void holdsTheModelsThatTheProductSpeaksOf() {
        assertThat(models)
                .extracting(model -> model.id().value())
                .doesNotHaveDuplicates()
                .contains(
                        "dolly-v2-3b",
                        "dolly-v2-7b",
                        "dolly-v2-12b",
                        "alpaca-7b",
                        "vicuna-7b-v1.5",
                        "vicuna-13b-v1.5",
                        "falcon-40b",
                        "gocharlie-1b",
                        "llama-2-7b",
                        "llama-2-13b",
                        "llama-2-70b",
                        "llama-3.1-8b",
                        "llama-3.1-70b",
                        "llama-3.1-405b",
                        "mistral-7b-v0.1",
                        "gpt-4",
                        "gpt-4o-mini",
                        "visit-notes-small",
                        "visit-notes-medium");
    }

    /** The reader that users' models go through finds no fault in the built-in ones either. */
    @Test
    void passesTheRulesForUsersModels() {
        ObjectMapper json = EventJson.mapper();
        CardReader reader = new CardReader(licences::containsKey, null);
        List<String> complaints = new ArrayList<>();

        assertThat(models)
                .allSatisfy(model -> assertThat(reader.read(
                                model.id().value(),
                                json.valueToTree(model),
                                "",
                                (field, message) -> complaints.add(model.id() + " " + field + ": " + message)))
                        .usingRecursiveComparison()
                        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                        .isEqualTo(model));
        assertThat(complaints).isEmpty();
    }

    @Test
    void holdsAtLeastTwoHundredModelsWithEndpointsAndPrices() {
        assertThat(models.stream()
                        .filter(model -> model.endpoints().stream().anyMatch(endpoint -> endpoint.prices() != null)))
                .hasSizeGreaterThanOrEqualTo(200);
        assertThat(licences.values().stream()
                        .filter(licence -> !licence.id().value().startsWith("LicenseRef-")))
                .hasSizeGreaterThanOrEqualTo(727);
    }

    @Test
    void knowsWhatTheSeedModelsWereMadeFrom() {
        assertThat(model("alpaca-7b").origin().parents().value())
                .containsExactly(new ModelOrigin.Parent(new ModelId("llama-7b"), ModelOrigin.Relation.FINE_TUNE));
        assertThat(model("alpaca-7b").origin().trainingData().value())
                .extracting(data -> String.valueOf(data.licence()))
                .containsExactly("CC-BY-NC-4.0");
        assertThat(model("dolly-v2-12b").origin().trainingData().value())
                .extracting(data -> String.valueOf(data.licence()))
                .containsExactly("CC-BY-SA-3.0");
    }

    /** Whatever the catalogue says a model was made from, it can be asked about. */
    @Test
    void holdsTheParentsOfItsModels() {
        Set<ModelId> known = models.stream().map(ModelCard::id).collect(Collectors.toSet());

        assertThat(models.stream()
                        .flatMap(model ->
                                Stream.ofNullable(model.origin().parents().value()))
                        .flatMap(List::stream)
                        .map(ModelOrigin.Parent::model))
                .allMatch(known::contains);
    }

    @Test
    void tellsPublishedScoresWithTheirSource() {
        assertThat(model("vicuna-13b-v1.5").benchmarks()).anySatisfy(score -> {
            assertThat(score.benchmark()).isEqualTo("AlpacaEval 2");
            assertThat(score.value()).isEqualTo(6.72);
            assertThat(score.source()).startsWith("AlpacaEval leaderboards");
        });
    }

    @Test
    void saysWhereEachFactIsFrom() {
        assertThat(models.stream().flatMap(BuiltInCatalogueTest::facts).filter(fact -> fact.value() != null))
                .isNotEmpty()
                .allSatisfy(fact -> {
                    assertThat(fact.source()).isNotBlank();
                    assertThat(fact.asOf()).isNotNull();
                });
    }

    @Test
    void knowsWhatTheLicencesOfTheWellKnownModelsAllow() {
        assertThat(commercial("dolly-v2-12b")).isEqualTo(Licence.Commercial.YES);
        assertThat(commercial("alpaca-7b")).isEqualTo(Licence.Commercial.NO);
        assertThat(commercial("vicuna-13b-v1.3")).isEqualTo(Licence.Commercial.NO);
        assertThat(commercial("vicuna-13b-v1.5")).isEqualTo(Licence.Commercial.CONDITIONAL);
        assertThat(commercial("falcon-40b")).isEqualTo(Licence.Commercial.YES);
        assertThat(commercial("llama-2-7b")).isEqualTo(Licence.Commercial.CONDITIONAL);
    }

    @Test
    void doesNotInventWhatIsNotPublished() {
        assertThat(model("gpt-4").totalParameters().value()).isNull();
        assertThat(model("gocharlie-1b").licence().value()).isNull();
        assertThat(model("gocharlie-1b").contextWindow().value()).isNull();
    }

    @Test
    void explainsEveryLicence() {
        assertThat(licences.values()).allSatisfy(licence -> {
            assertThat(licence.conditions()).isNotEmpty();
            assertThat(licence.source()).isNotBlank();
            assertThat(licence.link()).startsWith("https://");
        });
        assertThat(Set.copyOf(licences.keySet())).contains("MIT", "Apache-2.0");
    }

    private Licence.Commercial commercial(String model) {
        LicenceId licence = Objects.requireNonNull(model(model).licence().value());
        return Objects.requireNonNull(licences.get(licence.value())).commercial();
    }

    private ModelCard model(String id) {
        return models.stream()
                .filter(model -> model.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Fact<?>> facts(ModelCard model) {
        return Stream.of(
                model.released(),
                model.customisation(),
                model.totalParameters(),
                model.activeParameters(),
                model.inferenceOptions(),
                model.licence(),
                model.contextWindow(),
                model.latency());
    }
}
