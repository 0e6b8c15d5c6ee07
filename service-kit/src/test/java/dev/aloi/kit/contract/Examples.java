package dev.aloi.kit.contract;

import dev.aloi.contracts.Event;
import dev.aloi.contracts.carbon.Footprint;
import dev.aloi.contracts.carbon.RunFootprintEstimated;
import dev.aloi.contracts.carbon.WindowChosen;
import dev.aloi.contracts.catalog.BenchmarkScore;
import dev.aloi.contracts.catalog.CallLimits;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.CommandAccepted;
import dev.aloi.contracts.catalog.CommandRefused;
import dev.aloi.contracts.catalog.Constraints;
import dev.aloi.contracts.catalog.Deferral;
import dev.aloi.contracts.catalog.Endpoint;
import dev.aloi.contracts.catalog.EndpointTerms;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.EvaluationCancelled;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.catalog.Fact;
import dev.aloi.contracts.catalog.FieldsOfUse;
import dev.aloi.contracts.catalog.GenerationSettings;
import dev.aloi.contracts.catalog.Goal;
import dev.aloi.contracts.catalog.HeldOutPart;
import dev.aloi.contracts.catalog.LeadLost;
import dev.aloi.contracts.catalog.Licence;
import dev.aloi.contracts.catalog.LicencePublished;
import dev.aloi.contracts.catalog.LicenceTerm;
import dev.aloi.contracts.catalog.LicenceVerdict;
import dev.aloi.contracts.catalog.ModelAbilities;
import dev.aloi.contracts.catalog.ModelCard;
import dev.aloi.contracts.catalog.ModelDesign;
import dev.aloi.contracts.catalog.ModelOrigin;
import dev.aloi.contracts.catalog.ModelPublished;
import dev.aloi.contracts.catalog.ModelUse;
import dev.aloi.contracts.catalog.ModelWithdrawn;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.catalog.Preferences;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.catalog.PublishModel;
import dev.aloi.contracts.catalog.RequestEvaluation;
import dev.aloi.contracts.catalog.SamplePublished;
import dev.aloi.contracts.catalog.Scenario;
import dev.aloi.contracts.catalog.SuitePublished;
import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.catalog.Weighting;
import dev.aloi.contracts.catalog.WinnerChanged;
import dev.aloi.contracts.id.BatchId;
import dev.aloi.contracts.id.CommandId;
import dev.aloi.contracts.id.EndpointId;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.LicenceId;
import dev.aloi.contracts.id.ModelId;
import dev.aloi.contracts.id.RecordingId;
import dev.aloi.contracts.id.ReviewerId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.runner.ApiCall;
import dev.aloi.contracts.runner.BatchBegun;
import dev.aloi.contracts.runner.EarlierTrial;
import dev.aloi.contracts.runner.Execution;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Maker;
import dev.aloi.contracts.runner.SpendingLimit;
import dev.aloi.contracts.runner.Timings;
import dev.aloi.contracts.runner.TrialCompleted;
import dev.aloi.contracts.runner.TrialFailed;
import dev.aloi.contracts.runner.TrialInput;
import dev.aloi.contracts.runner.TrialReused;
import dev.aloi.contracts.runner.TrialsRequested;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.contracts.scoring.Change;
import dev.aloi.contracts.scoring.Comparison;
import dev.aloi.contracts.scoring.Decision;
import dev.aloi.contracts.scoring.EvaluationState;
import dev.aloi.contracts.scoring.Front;
import dev.aloi.contracts.scoring.HeldOut;
import dev.aloi.contracts.scoring.Judgement;
import dev.aloi.contracts.scoring.Latency;
import dev.aloi.contracts.scoring.Overfitting;
import dev.aloi.contracts.scoring.Pairs;
import dev.aloi.contracts.scoring.Quality;
import dev.aloi.contracts.scoring.Rank;
import dev.aloi.contracts.scoring.RankingRow;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.contracts.scoring.ReusableTrials;
import dev.aloi.contracts.scoring.ReviewRecorded;
import dev.aloi.contracts.scoring.RunScored;
import dev.aloi.contracts.scoring.TrialCounts;
import dev.aloi.contracts.scoring.Verdict;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Carbon;
import dev.aloi.contracts.unit.Energy;
import dev.aloi.contracts.unit.GridIntensity;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One example of every event: the golden files, and the examples of the AsyncAPI document. */
final class Examples {
    private static final TenantId TENANT = new TenantId("local");
    private static final EvaluationId EVALUATION = new EvaluationId("ev-3f9k2m");
    private static final RunId RUN = new RunId("ev-3f9k2m.1");
    private static final RunId OTHER_RUN = new RunId("ev-3f9k2m.2");
    private static final SuiteVersion SUITE = new SuiteVersion("doctor-visits@0a1b2c3d4e5f");
    private static final SampleId SAMPLE = new SampleId("visit-001");
    private static final TrialId TRIAL = new TrialId(RUN, SAMPLE, 0);
    private static final EvaluationId EARLIER = new EvaluationId("ev-2c8d1q");
    private static final TrialId EARLIER_TRIAL = new TrialId(new RunId("ev-2c8d1q.1"), SAMPLE, 0);
    private static final String SOURCE = "https://example.org/model-card";
    private static final LocalDate READ_ON = LocalDate.of(2026, 1, 2);
    private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");
    private static final CommandId COMMAND = new CommandId("register-model-42");
    private static final TrialCounts COUNTS = new TrialCounts(2, 1, Map.of(FailureCategory.TIMED_OUT, 1));

    private Examples() {}

    static List<Event> all() {
        return List.of(
                new ModelPublished(TENANT, model(), 3),
                new ModelWithdrawn(TENANT, new ModelId("example-7b"), 4),
                new LicencePublished(TENANT, licence(), 1),
                new SuitePublished(
                        TENANT,
                        SUITE,
                        "doctor-visits",
                        "0a1b2c3d4e5f".repeat(5),
                        2,
                        Map.of("test", 2),
                        null,
                        new HeldOutPart(new SuiteVersion("visits-held-out@0a1b2c3d4e5f"), 1),
                        true),
                new SamplePublished(
                        TENANT,
                        SUITE,
                        SAMPLE,
                        prompt(),
                        List.of("Sore throat for two days."),
                        null,
                        Map.of("split", "test"),
                        "day-1",
                        2.0),
                requested(),
                new PublishModel(
                        TENANT,
                        COMMAND,
                        new ModelId("example-7b"),
                        new TreeMap<>(Map.of("name", "Example 7B", "creator", "Example Labs"))),
                new RequestEvaluation(
                        TENANT, COMMAND, new TreeMap<>(Map.of("suite", SUITE.value(), "metrics", List.of("rougeL")))),
                new WinnerChanged(
                        TENANT,
                        EVALUATION,
                        EVALUATION,
                        7,
                        "small",
                        "large",
                        0.97,
                        "model local/small@4 was published",
                        AT),
                new LeadLost(TENANT, EVALUATION, EVALUATION, 8, "large", 0.71, null, AT),
                new CommandAccepted(TENANT, COMMAND, null, EVALUATION, AT),
                new CommandRefused(
                        TENANT,
                        COMMAND,
                        "https://aloi.dev/problems/invalid-evaluation",
                        422,
                        "The evaluation is not valid",
                        null,
                        List.of(new CommandRefused.Fault("candidates", "there is no candidate")),
                        AT),
                new EvaluationCancelled(TENANT, EVALUATION, AT),
                new TrialsRequested(
                        TENANT,
                        EVALUATION,
                        RUN,
                        new BatchId("ev-3f9k2m.1.b0"),
                        openAi(),
                        List.of(input()),
                        null,
                        spending(),
                        SurroundingExamples.prompt(),
                        SurroundingExamples.guardrails()),
                new BatchBegun(TENANT, EVALUATION, RUN, new BatchId("ev-3f9k2m.1.b0"), AT),
                completed(),
                new TrialFailed(
                        TENANT,
                        EVALUATION,
                        TRIAL,
                        FailureCategory.TIMED_OUT,
                        "no answer within 60 s",
                        AT,
                        ApiCall.unanswered(3, false, null)),
                new RunFootprintEstimated(TENANT, EVALUATION, RUN, footprint()),
                new WindowChosen(
                        TENANT,
                        EVALUATION,
                        1,
                        AT.plusSeconds(3600),
                        "eu-north-1",
                        new GridIntensity(12.5),
                        new GridIntensity(51.1),
                        "the least mean intensity before the deadline"),
                new RunScored(TENANT, EVALUATION, RUN, "small", COUNTS, quality(), 2)
                        .with(new ReusableTrials(List.of(maker()), List.of(new ReusableTrials.Cell(SAMPLE, 1)))),
                new TrialReused(TENANT, EVALUATION, TRIAL, EARLIER_TRIAL, EARLIER, AT),
                new ReviewRecorded(
                        TENANT,
                        EVALUATION,
                        TRIAL,
                        new ReviewerId("dr-martin"),
                        Judgement.CORRECTED,
                        "Sore throat for two days, no fever.",
                        Duration.ofMillis(41_500),
                        4,
                        AT),
                ranking());
    }

    private static ModelCard model() {
        return new ModelCard(
                new ModelId("example-7b"),
                "Example 7B",
                "Example Labs",
                "An example.",
                known(LocalDate.of(2025, 6, 1)),
                known(List.of(ModelCard.Customisation.PROMPTING, ModelCard.Customisation.PEFT)),
                known(7_000_000_000L),
                known(7_000_000_000L),
                known(List.of(ModelCard.InferenceOption.SAFETENSORS)),
                known(new LicenceId("Apache-2.0")),
                known(8192),
                Fact.unknown(),
                new ModelId("example-7b-base"),
                List.of(endpoint()),
                new ModelDesign(known("example"), known("2025-06-01"), known("LlamaForCausalLM"), known(true)),
                new ModelAbilities(
                        known(List.of(ModelAbilities.Modality.TEXT)),
                        known(List.of(ModelAbilities.Modality.TEXT)),
                        known(List.of("en", "fr")),
                        known(4096),
                        known(YearMonth.of(2025, 3)),
                        known(false),
                        Fact.unknown()),
                new ModelOrigin(
                        known(List.of(new ModelOrigin.Parent(
                                new ModelId("example-7b-base"), ModelOrigin.Relation.FINE_TUNE))),
                        known(List.of(new ModelOrigin.TrainingData(
                                "example-instructions", new LicenceId("CC-BY-SA-3.0"), null)))),
                known(List.of(new ModelCard.Customiser(ModelCard.Customisation.PEFT, "whoever has the weights"))),
                List.of(new BenchmarkScore(
                        "Example benchmark", "share of wins, in percent", 51.5, 1.5, null, SOURCE, READ_ON)));
    }

    private static <T> Fact<T> known(T value) {
        return Fact.known(value, SOURCE, READ_ON);
    }

    private static Endpoint endpoint() {
        return new Endpoint(
                new EndpointId("example-7b@example"),
                "Example Cloud",
                Endpoint.Kind.API,
                null,
                Pool.API,
                new TokenPrices(
                        Money.usd("0.15"),
                        Money.usd("0.60"),
                        "https://example.org/prices",
                        READ_ON,
                        new TokenPrices.Cache(Money.usd("0.015"), Money.usd("0.1875"), null),
                        Money.usd("0.60"),
                        List.of(new TokenPrices.Tier(200_000, Money.usd("0.30"), Money.usd("0.90"), null, null)),
                        new BigDecimal("50"),
                        new TokenPrices.Request(Money.usd("0.001"), null),
                        new TokenPrices.Validity(LocalDate.of(2025, 6, 1), null)),
                "example-7b-2025-06",
                new EndpointTerms(
                        known(List.of("eu-west")),
                        known(List.of("FR")),
                        known(false),
                        known(8192),
                        known(4096),
                        known(60),
                        known(100_000L),
                        known(EndpointTerms.Status.STABLE),
                        Fact.unknown()));
    }

    private static TokenPrices prices() {
        return new TokenPrices(Money.usd("0.15"), Money.usd("0.60"), "https://example.org/prices", READ_ON);
    }

    private static Licence licence() {
        return new Licence(
                new LicenceId("Apache-2.0"),
                "Apache License 2.0",
                Licence.Commercial.YES,
                List.of("keep the notices"),
                "https://www.apache.org/licenses/LICENSE-2.0",
                Licence.Verified.TEXT,
                "SPDX licence list",
                READ_ON,
                terms(),
                true,
                true,
                null);
    }

    /** One of every kind. */
    private static List<LicenceTerm> terms() {
        LicenceTerm.Clause clause = new LicenceTerm.Clause("section 4", Licence.Verified.TEXT);
        return List.of(
                new LicenceTerm.NonCommercial(clause),
                new LicenceTerm.ResearchOnly(clause),
                new LicenceTerm.NonProduction(clause),
                new LicenceTerm.MaxMonthlyUsers(700_000_000, clause),
                new LicenceTerm.MaxAnnualRevenue(Money.usd("1000000"), clause),
                new LicenceTerm.Royalty(BigDecimal.TEN, Money.usd("1000000"), clause),
                new LicenceTerm.UseRestriction(FieldsOfUse.MEDICAL_ADVICE, null, clause),
                new LicenceTerm.RegionExclusion(List.of("EU"), true, clause),
                new LicenceTerm.Notice(clause),
                new LicenceTerm.Attribution("Built with Example", clause),
                new LicenceTerm.Naming("Example", clause),
                new LicenceTerm.ShareAlike(clause),
                new LicenceTerm.NoDerivatives(clause),
                new LicenceTerm.NoTrainingOnOutputs(LicenceTerm.NoTrainingOnOutputs.Scope.COMPETING_MODELS, clause),
                new LicenceTerm.AcceptableUse("https://example.org/policy", clause),
                new LicenceTerm.PassOn(clause),
                new LicenceTerm.NoHosting(clause),
                new LicenceTerm.NoDistribution(clause),
                new LicenceTerm.Other("register before use", clause));
    }

    private static LicenceVerdict verdict() {
        return new LicenceVerdict(
                LicenceVerdict.Outcome.ALLOWED_IF,
                List.of(new LicenceVerdict.Finding(
                        LicenceVerdict.Effect.REQUIRES,
                        new LicenceId("Apache-2.0"),
                        "the model example-7b",
                        "The copyright and licence notice goes with the weights.",
                        "section 4",
                        Licence.Verified.TEXT)));
    }

    private static Prompt prompt() {
        return new Prompt.Text("[doctor] What brings you in?\n[patient] My throat has been sore for two days.");
    }

    private static Engine openAi() {
        return new Engine.OpenAi(
                "https://api.example.org/v1",
                "example-7b-instruct",
                Engine.OpenAi.Mode.CHAT,
                "EXAMPLE",
                null,
                true,
                new GenerationSettings(96, 0.0, null, null, 1L, null),
                null,
                null);
    }

    private static SpendingLimit spending() {
        return new SpendingLimit(Money.usd("5"), Map.of(RUN.value(), prices()), AT);
    }

    private static EvaluationRequested requested() {
        return new EvaluationRequested(
                TENANT,
                EVALUATION,
                SUITE,
                "0a1b2c3d4e5f".repeat(5),
                2,
                1,
                List.of("rougeL", "bleu"),
                42,
                Scenario.DEFAULT,
                List.of(
                        new Candidate(
                                RUN,
                                "small",
                                new ModelId("example-7b"),
                                openAi(),
                                Pool.API,
                                prices(),
                                new EndpointId("example-7b@example"),
                                new Scenario("c7g.2xlarge", "eu-west-3", 0.5),
                                verdict(),
                                SurroundingExamples.prompt(),
                                SurroundingExamples.guardrails()),
                        new Candidate(
                                OTHER_RUN,
                                "recorded",
                                null,
                                new Engine.Replay(new RecordingId("rec-1"), true),
                                Pool.X86_64,
                                prices())),
                AT,
                new Preferences(Map.of("bleu", 1.5), constraints(), weighting()),
                new CallLimits(false, Money.usd("5")),
                new ModelUse(
                        true,
                        50_000L,
                        Money.usd("900000"),
                        List.of("FR"),
                        List.of(FieldsOfUse.MEDICAL_ADVICE),
                        true,
                        true,
                        false,
                        false,
                        false,
                        null,
                        false),
                true,
                new Deferral(AT.plus(Duration.ofHours(12)), Duration.ofHours(1), List.of("eu-west-3", "eu-north-1")),
                new HeldOutPart(new SuiteVersion("visits-held-out@0a1b2c3d4e5f"), 1));
    }

    private static Constraints constraints() {
        return new Constraints(Money.usd("2.50"), Duration.ofSeconds(2), Carbon.grams(30), 0.4);
    }

    private static Weighting weighting() {
        return new Weighting(Map.of(Goal.QUALITY, 0.75, Goal.COST, 0.25), Weighting.Method.SUM);
    }

    private static TrialInput input() {
        return new TrialInput(
                SAMPLE,
                0,
                new TrialInput.Generate(prompt()),
                Map.of("language", "English"),
                new EarlierTrial(EARLIER, EARLIER_TRIAL, maker()));
    }

    private static Maker maker() {
        return new Maker("onnx", "1.29.0", "9f86d081", "fp32", null, "60303ae2", null);
    }

    private static TrialCompleted completed() {
        return new TrialCompleted(
                TENANT,
                EVALUATION,
                TRIAL,
                "Sore throat, two days.",
                new Usage(31, 7, 16, null, null),
                new Timings(Duration.ofMillis(12), Duration.ofMillis(55), null, null, Duration.ofMillis(3)),
                new Execution("openai", null, null, null, 1, null),
                null,
                null,
                AT,
                new ApiCall(1, false, null, "example-7b-instruct-2026-01-01", "fp_1", ApiCall.Ending.DONE, null),
                SurroundingExamples.guarding());
    }

    private static Footprint footprint() {
        Footprint.Figures figures = new Footprint.Figures(
                known(Money.usd("0.001"), Amount.Basis.PRICED),
                known(Energy.wattHours(0.5), Amount.Basis.MODELLED),
                known(Carbon.grams(0.2), Amount.Basis.MODELLED),
                new Amount.Unknown<>("the instance is not in the table"),
                new Amount.Unknown<>("embodied emissions are not known"));
        return new Footprint(1, figures, figures, null, null, new Footprint.Reused(1, figures));
    }

    private static <T> Amount<T> known(T value, Amount.Basis basis) {
        return new Amount.Known<>(value, value, value, basis, "an example", List.of("an assumption, with its source"));
    }

    private static List<Quality> quality() {
        return List.of(
                new Quality.Scored(
                        "rougeL",
                        "rougeL|stem:no",
                        0.5,
                        0.4,
                        0.6,
                        0.95,
                        "t, 2 samples",
                        0.5,
                        1,
                        2,
                        true,
                        1,
                        new Quality.Missing(1, 2, 0.25, 0.75),
                        0.04,
                        new Quality.Noise(0.02, 0.001, 0.004, 0.03)),
                new Quality.Unscored("bleu", "bleu|tok:13a", "no trial was completed"));
    }

    private static RankingRow row() {
        return new RankingRow(
                RUN,
                "small",
                "onnx",
                COUNTS,
                new Rank(1, 1, 2, 0.9),
                quality(),
                new Latency(
                        1,
                        Duration.ofMillis(55),
                        Duration.ofMillis(55),
                        Duration.ofMillis(12),
                        Duration.ofMillis(50),
                        Duration.ofMillis(70)),
                footprint(),
                null,
                comparison(),
                new Front(true, 0.8, List.of(Goal.CARBON)),
                null,
                "brief@1b2c3d4e5f60",
                SurroundingExamples.report(OTHER_RUN),
                heldOut());
    }

    private static HeldOut heldOut() {
        return new HeldOut(
                new SuiteVersion("visits-held-out@0a1b2c3d4e5f"),
                (Quality.Scored) quality().getFirst(),
                OTHER_RUN,
                false,
                7,
                0.05 / 56,
                new Overfitting(
                        Overfitting.Alarm.RAISED, new Overfitting.Gap(0.1, 0.02, 0.18, 0.9, "Welch t", 120, 80)));
    }

    private static Comparison comparison() {
        return new Comparison(
                RUN,
                OTHER_RUN,
                2,
                -0.01,
                -0.03,
                0.01,
                0.95,
                0.2,
                0.4,
                0.3,
                -0.3,
                0.9,
                "paired t, 2 samples",
                new Verdict(
                        Verdict.Kind.NOT_ENOUGH_DATA,
                        0.02,
                        38L,
                        "not enough data to tell small from recorded: about 38 more samples"));
    }

    private static RankingUpdated ranking() {
        List<Double> half = List.of(0.5, 0.5);
        List<Double> certain = List.of(1.0, 1.0);
        return new RankingUpdated(
                TENANT,
                EVALUATION,
                7,
                EvaluationState.COMPLETED,
                COUNTS,
                List.of(row()),
                "rougeL",
                new Pairs(List.of(RUN, OTHER_RUN), List.of(half, half), List.of(certain, certain)),
                decision(),
                new Change(List.of("rougeL", "bleu"), List.of("bleu"), 4));
    }

    private static Decision decision() {
        Decision.Row kept = new Decision.Row(
                RUN, "small", false, List.of(), new Decision.Score(0.7, 0.6, 0.8, 0.9), List.of(), verdict());
        Decision.Row broken = new Decision.Row(
                OTHER_RUN,
                "recorded",
                true,
                List.of(new Decision.Breach("maxCost", true, "its cost is 3 USD, 2.5 USD is the most that is allowed")),
                null,
                List.of(Goal.CARBON));
        return new Decision(
                constraints(),
                weighting(),
                List.of(kept, broken),
                new Decision.Flip(OTHER_RUN, "recorded", 0.25, Map.of(Goal.QUALITY, 0.5, Goal.COST, 0.5)),
                "weighted sum");
    }
}
