package dev.aloi.catalog.licence.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.catalog.model.BuiltIn;
import dev.aloi.catalog.testing.Cards;
import dev.aloi.contracts.catalog.Endpoint;
import dev.aloi.contracts.catalog.Licence;
import dev.aloi.contracts.catalog.LicenceVerdict;
import dev.aloi.contracts.catalog.LicenceVerdict.Effect;
import dev.aloi.contracts.catalog.LicenceVerdict.Finding;
import dev.aloi.contracts.catalog.ModelCard;
import dev.aloi.contracts.catalog.ModelUse;
import dev.aloi.contracts.id.LicenceId;
import dev.aloi.contracts.id.ModelId;
import dev.aloi.contracts.unit.Money;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of licence/verdicts.csv, worked by hand, on the built-in catalogue. */
class GoldenVerdictsTest {
    private static final Map<LicenceId, Licence> LICENCES =
            BuiltIn.licences().stream().collect(Collectors.toMap(Licence::id, Function.identity()));
    private static final Map<ModelId, ModelCard> MODELS =
            BuiltIn.models().stream().collect(Collectors.toMap(ModelCard::id, Function.identity()));

    private final Verdicts verdicts =
            new Verdicts(id -> Optional.ofNullable(MODELS.get(id)), id -> Optional.ofNullable(LICENCES.get(id)));

    record Case(String name, String subject, String use, LicenceVerdict.Outcome outcome, List<Expected> deciding) {
        @Override
        public String toString() {
            return name;
        }
    }

    record Expected(Effect effect, String licence, String words) {
        static Expected of(String text) {
            String[] parts = text.strip().split(" @ | ~ ", 3);
            return new Expected(Effect.valueOf(parts[0]), parts[1], parts[2]);
        }

        boolean isIn(Finding finding) {
            return finding.effect() == effect
                    && licence.equals(
                            finding.licence() == null ? "-" : finding.licence().value())
                    && finding.words().contains(words);
        }
    }

    static Stream<Case> cases() throws IOException {
        try (InputStream in = GoldenVerdictsTest.class.getResourceAsStream("/licence/verdicts.csv")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\\|", -1))
                    .map(cells -> new Case(
                            cells[0],
                            cells[1],
                            cells[2],
                            LicenceVerdict.Outcome.valueOf(cells[3]),
                            Arrays.stream(cells[4].split("; "))
                                    .filter(cell -> !cell.isBlank())
                                    .map(Expected::of)
                                    .toList()))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isAsWorkedByHand(Case golden) {
        LicenceVerdict verdict = verdict(golden);

        assertThat(verdict.outcome()).as(verdict.toString()).isEqualTo(golden.outcome());
        assertThat(golden.deciding())
                .allSatisfy(expected -> assertThat(verdict.findings()).anyMatch(expected::isIn));
        assertThat(verdict.findings())
                .filteredOn(finding -> finding.effect() == Effect.FORBIDS || finding.effect() == Effect.LEAVES_OPEN)
                .allSatisfy(finding -> assertThat(golden.deciding().stream()
                                .anyMatch(expected -> expected.effect() == finding.effect()
                                        && expected.licence()
                                                .equals(
                                                        finding.licence() == null
                                                                ? "-"
                                                                : finding.licence()
                                                                        .value())))
                        .as("is named among the conditions that decide: " + finding)
                        .isTrue());
    }

    @Test
    void areAtLeastSixty() throws IOException {
        assertThat(cases().map(Case::name).distinct()).hasSizeGreaterThanOrEqualTo(60);
    }

    private LicenceVerdict verdict(Case golden) {
        String[] subject = golden.subject().split(":", 2);
        ModelUse use = use(golden.use());
        return switch (subject[0]) {
            case "licence" -> verdicts.of(Objects.requireNonNull(LICENCES.get(new LicenceId(subject[1]))), use);
            case "model" -> {
                String[] called = subject[1].split("@", 2);
                ModelCard model = Objects.requireNonNull(MODELS.get(new ModelId(called[0])), called[0]);
                yield verdicts.of(model, called.length == 1 ? null : endpoint(model, called[1]), use);
            }
            case "adapter" -> verdicts.of(made(subject[1], "ADAPTER"), null, use);
            case "quantised" -> verdicts.of(made(subject[1], "QUANTISED"), null, use);
            default -> throw new IllegalArgumentException(golden.subject());
        };
    }

    private static Endpoint endpoint(ModelCard model, String id) {
        return model.endpoints().stream()
                .filter(endpoint -> endpoint.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Somebody's own under Apache-2.0, made from a model of the catalogue. */
    private static ModelCard made(String parent, String relation) {
        return Cards.card(
                "ours-1",
                "'licence':'Apache-2.0','origin':{'parents':[{'model':'%s','relation':'%s'}]}"
                        .formatted(parent, relation));
    }

    private static ModelUse use(String told) {
        Map<String, String> words = new HashMap<>();
        Arrays.stream(told.split(" ")).filter(word -> !word.isBlank()).forEach(word -> {
            String[] parts = word.split("=", 2);
            words.put(parts[0], parts.length == 1 ? "true" : parts[1]);
        });
        return new ModelUse(
                words.containsKey("commercial"),
                words.containsKey("users") ? Long.valueOf(words.get("users")) : null,
                money(words.get("revenue")),
                list(words.get("region")),
                list(words.get("fields")),
                words.containsKey("production"),
                words.containsKey("madeAvailable"),
                words.containsKey("distributesWeights"),
                words.containsKey("fineTunes"),
                words.containsKey("trainsOnOutputs"),
                words.containsKey("competing") ? Boolean.valueOf(words.get("competing")) : null,
                words.containsKey("hostsForOthers"));
    }

    private static @Nullable Money money(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return text.endsWith("EUR")
                ? new Money(new BigDecimal(text.substring(0, text.length() - 3)), "EUR")
                : Money.usd(text);
    }

    private static @Nullable List<String> list(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }
}
