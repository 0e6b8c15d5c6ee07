package dev.aloi.catalog.evaluation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.catalog.evaluation.plan.PlanCheck.Outcome;
import dev.aloi.catalog.suite.SuiteLengths;
import dev.aloi.catalog.testing.Cards;
import dev.aloi.contracts.carbon.ExpectedRun.Tokens;
import dev.aloi.contracts.carbon.Footprint.Figures;
import dev.aloi.contracts.catalog.CallLimits;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.catalog.GenerationSettings;
import dev.aloi.contracts.catalog.Licence.Verified;
import dev.aloi.contracts.catalog.LicenceVerdict;
import dev.aloi.contracts.catalog.ModelCard;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.catalog.Scenario;
import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.ModelId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Amount.Basis;
import dev.aloi.contracts.unit.Amount.Unknown;
import dev.aloi.contracts.unit.Money;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanChecksTest {
    private static final Path MODELS = Path.of("../deploy/sample-data/models");
    private static final Engine CALLED = new Engine.OpenAi(
            "https://api.example.org/v1",
            "large",
            Engine.OpenAi.Mode.CHAT,
            null,
            null,
            true,
            new GenerationSettings(100, null, null, null, null, null),
            null,
            null);
    private static final TokenPrices PRICES = new TokenPrices(
            Money.usd("1"),
            Money.usd("4"),
            "price list",
            LocalDate.of(2026, 1, 2),
            null,
            null,
            List.of(),
            null,
            null,
            new TokenPrices.Validity(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30)));

    @Test
    void refusesWhatDoesNotFitByTheModelsOwnTokenizer() {
        CountedPrompts fits = new CountedPrompts(200, 20, 512);
        CountedPrompts tooLong = new CountedPrompts(512, 20, 512);

        assertThat(context("", 100, Optional.of(fits)).outcome()).isEqualTo(Outcome.FINE);
        assertThat(context("", 100, Optional.of(tooLong)).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(context("", 100, Optional.of(tooLong)).words()).contains("by its own tokenizer", "it does not fit");
    }

    @Test
    void readsNoTokenizerOutsideOfItsRoots() {
        String model = MODELS.toAbsolutePath().resolve("visit-notes-small").toString();
        List<Prompt> prompts = List.of(new Prompt.Text("hello"));

        assertThat(new PromptCounting(List.of()).count(model, "", prompts)).isEmpty();
        assertThat(new PromptCounting(List.of(Path.of("src"))).count(model, "", prompts))
                .isEmpty();
        assertThat(new PromptCounting(List.of(MODELS)).count("visit-notes-small", "", prompts))
                .isEmpty();
    }

    @Test
    void warnsOfACompletionThatWouldBeCut() {
        PlanCheck check = context("", 100, Optional.of(new CountedPrompts(950, 20, 1_000)));

        assertThat(check.outcome()).isEqualTo(Outcome.WARNING);
        assertThat(check.words()).endsWith("the window 1,000: a completion of 100 would be cut");
    }

    @Test
    void estimatesWhereNoTokenizerIsAtHandAndSaysSo() {
        assertThat(context("'contextWindow':8000", 4_000, Optional.empty()))
                .isEqualTo(new PlanCheck(
                        PlanCheck.Subject.CONTEXT,
                        "one",
                        Outcome.FINE,
                        "the longest prompt has about 1,000 tokens (667 to 2,000, estimated by length: 6, 4 and 2 bytes a "
                                + "token), the window 8,000"));
        assertThat(context("'contextWindow':2000", 4_000, Optional.empty()).words())
                .endsWith("it may not fit");
        assertThat(context("'contextWindow':600", 4_000, Optional.empty()).words())
                .endsWith("it will hardly fit");
        assertThat(context("", 4_000, Optional.empty()).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void refusesModelsThatTakeNoText() {
        assertThat(modality("'abilities':{'inputs':['IMAGE'],'outputs':['TEXT']}"))
                .isEqualTo(
                        new PlanCheck(PlanCheck.Subject.MODALITY, "one", Outcome.REFUSED, "it takes image, not text"));
        assertThat(modality("'abilities':{'inputs':['TEXT'],'outputs':['EMBEDDING']}")
                        .outcome())
                .isEqualTo(Outcome.REFUSED);
        assertThat(modality("'abilities':{'inputs':['TEXT'],'outputs':['TEXT']}")
                        .outcome())
                .isEqualTo(Outcome.FINE);
        assertThat(modality("").outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void tellsWhatLicencesSayOfTheUse() {
        LicenceVerdict forbidden = new LicenceVerdict(
                LicenceVerdict.Outcome.FORBIDDEN,
                List.of(new LicenceVerdict.Finding(
                        LicenceVerdict.Effect.FORBIDS,
                        null,
                        "its own",
                        "It is for research only.",
                        "1",
                        Verified.TEXT)));

        PlanCheck check =
                CandidateChecks.licence(candidate(CALLED, null, forbidden)).orElseThrow();

        assertThat(check.outcome()).isEqualTo(Outcome.WARNING);
        assertThat(check.words()).endsWith("It is for research only.");
        assertThat(CandidateChecks.licence(candidate(CALLED, null, null))).isEmpty();
    }

    @Test
    void warnsOfPricesThatAreUnknownOrHaveEnded() {
        assertThat(price(null, "2026-02-01T00:00:00Z").outcome()).isEqualTo(Outcome.WARNING);
        assertThat(price(PRICES, "2026-02-01T00:00:00Z"))
                .isEqualTo(new PlanCheck(
                        PlanCheck.Subject.PRICE,
                        "one",
                        Outcome.FINE,
                        "USD 1 a million tokens read, 4 written (price list, 2026-01-02)"));
        assertThat(price(PRICES, "2026-08-01T00:00:00Z").words()).endsWith("not the price of today");
    }

    /** z(0.975) + z(0.8) = 2.8016; times 15 points over the root of 120. */
    @Test
    void tellsWhichDifferencesCanBeSeen() {
        assertThat(PowerCheck.of(asked(120, null, candidate(CALLED, null, null), candidate(CALLED, null, null)))
                        .words())
                .startsWith(
                        "with 120 samples you can see differences of 3.8 points of rougeL's hundred, in 80 % of cases");
        assertThat(PowerCheck.of(asked(5, null, candidate(CALLED, null, null), candidate(CALLED, null, null)))
                        .outcome())
                .isEqualTo(Outcome.WARNING);
    }

    @Test
    void holdsExpectedCostsAgainstTheBudget() {
        assertThat(budget("10", "1", "2", "4").outcome()).isEqualTo(Outcome.FINE);
        assertThat(budget("3", "1", "2", "4").words())
                .isEqualTo(
                        "calls are expected to cost USD 2 (1 to 4) of a budget of 3: it may be spent before all are made");
        assertThat(budget("0.5", "1", "2", "4").words()).endsWith("it will be spent before all are made");
    }

    private static PlanCheck budget(String budget, String low, String mid, String high) {
        Amount<Money> cost = new Amount.Known<>(
                Money.usd(low), Money.usd(mid), Money.usd(high), Basis.MODELLED, "expected", List.of());
        Figures figures =
                new Figures(cost, new Unknown<>("-"), new Unknown<>("-"), new Unknown<>("-"), new Unknown<>("-"));
        PlannedRun run = new PlannedRun(
                "one", Pool.API, 10, 0, new Tokens(1, 2, 3), new Tokens(1, 2, 3), new Unknown<>("-"), figures);
        return BudgetCheck.of(asked(10, Money.usd(budget), candidate(CALLED, null, null)), List.of(run))
                .orElseThrow();
    }

    private static PlanCheck context(String facts, int longest, Optional<CountedPrompts> counted) {
        return ContextCheck.of(subject(facts, longest), candidate(CALLED, null, null), counted);
    }

    private static PlanCheck modality(String facts) {
        return CandidateChecks.modality(subject(facts, 10), candidate(CALLED, null, null))
                .orElseThrow();
    }

    private static PlanCheck price(@Nullable TokenPrices prices, String now) {
        Candidate candidate = candidate(CALLED, prices, null);
        EvaluationRequested asked = asked(10, null, candidate);
        EvaluationRequested then = new EvaluationRequested(
                asked.tenant(),
                asked.evaluation(),
                asked.suite(),
                asked.suiteDigest(),
                asked.samples(),
                asked.repetitions(),
                asked.metrics(),
                asked.seed(),
                asked.scenario(),
                asked.candidates(),
                Instant.parse(now),
                null);
        return CandidateChecks.price(new PlanSubject(then, Map.of(), new SuiteLengths(100, 10, 10)), candidate)
                .orElseThrow();
    }

    private static PlanSubject subject(String facts, int longest) {
        ModelCard model = Cards.card("ours-1", facts);
        return new PlanSubject(
                asked(10, null, candidate(CALLED, null, null)),
                Map.of("ours-1", model),
                new SuiteLengths(10L * longest, longest, 10));
    }

    private static Candidate candidate(Engine engine, @Nullable TokenPrices prices, @Nullable LicenceVerdict licence) {
        return new Candidate(
                new RunId("plan.1"), "one", new ModelId("ours-1"), engine, Pool.API, prices, null, null, licence);
    }

    private static EvaluationRequested asked(int samples, @Nullable Money budget, Candidate... candidates) {
        return new EvaluationRequested(
                new TenantId("acme"),
                new EvaluationId("plan"),
                new SuiteVersion("visits@1"),
                "1",
                samples,
                1,
                List.of("rougeL"),
                1,
                Scenario.DEFAULT,
                List.of(candidates),
                Instant.parse("2026-02-01T00:00:00Z"),
                null,
                budget == null ? null : new CallLimits(false, budget),
                null,
                null,
                null);
    }
}
