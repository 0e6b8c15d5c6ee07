package dev.aloi.scoring;

import dev.aloi.contracts.Event;
import dev.aloi.contracts.carbon.Footprint;
import dev.aloi.contracts.carbon.RunFootprintEstimated;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.catalog.HeldOutPart;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.catalog.SamplePublished;
import dev.aloi.contracts.catalog.Scenario;
import dev.aloi.contracts.catalog.SuitePublished;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RecordingId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.runner.Execution;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Timings;
import dev.aloi.contracts.runner.TrialCompleted;
import dev.aloi.contracts.runner.TrialEvent;
import dev.aloi.contracts.runner.TrialFailed;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.contracts.unit.Amount;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A small evaluation of three candidates on four samples: one candidate good, one poor and lacking a sample, one broken. */
public record Visits(String tenant, String evaluation, List<String> metrics) {
    static final Instant AT = Instant.parse("2026-11-23T05:00:00Z");
    private static final List<String> SAMPLES = List.of("s1", "s2", "s3", "s4");
    private static final Map<String, String> REFERENCES = Map.of(
            "s1", "The patient has had a dry cough for three days.\nNo fever.",
            "s2", "Blood pressure is well controlled on lisinopril.",
            "s3", "She twisted her left ankle while running.",
            "s4", "He asks for a refill of his inhaler.");
    private static final Map<String, String> GOOD = Map.of(
            "s1", "The patient has a dry cough for three days.\nNo fever today.",
            "s2", "Blood pressure is controlled on lisinopril.",
            "s3", "She twisted her left ankle.",
            "s4", "He asks for a refill of his inhaler.");
    private static final Map<String, String> POOR =
            Map.of("s1", "Cough.", "s2", "The pressure of the blood.", "s3", "She was running and her ankle hurts.");

    public EvaluationRequested request() {
        return new EvaluationRequested(
                new TenantId(tenant),
                new EvaluationId(evaluation),
                suite(),
                "0123456789ab",
                SAMPLES.size(),
                1,
                metrics,
                42,
                Scenario.DEFAULT,
                List.of(candidate(1, "broken"), candidate(2, "poor"), candidate(3, "good")),
                AT,
                null);
    }

    /** The same of a suite on which nobody may tune. */
    EvaluationRequested heldOut() {
        return guarded(true, null);
    }

    /** The same where nobody may tune on some of the samples. */
    EvaluationRequested divided(SuiteVersion part, int samples) {
        return guarded(null, new HeldOutPart(part, samples));
    }

    private EvaluationRequested guarded(@Nullable Boolean all, @Nullable HeldOutPart part) {
        EvaluationRequested request = request();
        return new EvaluationRequested(
                request.tenant(),
                request.evaluation(),
                request.suite(),
                request.suiteDigest(),
                request.samples(),
                request.repetitions(),
                request.metrics(),
                request.seed(),
                request.scenario(),
                request.candidates(),
                request.requestedAt(),
                request.preferences(),
                request.calls(),
                request.use(),
                all,
                request.deferral(),
                part);
    }

    SuitePublished sealed(SuiteVersion part, int samples, boolean unsealed) {
        return new SuitePublished(
                new TenantId(tenant),
                suite(),
                "visits",
                "0123456789ab",
                SAMPLES.size(),
                Map.of(),
                null,
                new HeldOutPart(part, samples),
                unsealed ? true : null);
    }

    private static String text(Map<String, String> texts, String sample) {
        return Objects.requireNonNull(texts.get(sample));
    }

    private SuiteVersion suite() {
        return new SuiteVersion(evaluation + "-suite@0123456789ab");
    }

    private Candidate candidate(int index, String name) {
        return new Candidate(run(index), name, null, new Engine.Replay(new RecordingId(name), true), Pool.X86_64, null);
    }

    public RunId run(int index) {
        return new RunId(evaluation + "." + index);
    }

    public List<SamplePublished> samples() {
        return samples(suite(), SAMPLES);
    }

    /** Some of them as a suite of their own. */
    List<SamplePublished> samples(SuiteVersion suite, List<String> some) {
        return some.stream()
                .map(id -> new SamplePublished(
                        new TenantId(tenant),
                        suite,
                        new SampleId(id),
                        new Prompt.Text("What happened in visit " + id + "?"),
                        List.of(text(REFERENCES, id)),
                        null,
                        Map.of(),
                        null))
                .toList();
    }

    public List<TrialEvent> trials() {
        List<TrialEvent> trials = new ArrayList<>();
        for (String sample : SAMPLES) {
            trials.add(failed(1, sample, FailureCategory.MODEL_UNUSABLE, "tokenizer.json is missing"));
            trials.add(
                    POOR.containsKey(sample)
                            ? completed(2, sample, text(POOR, sample))
                            : failed(2, sample, FailureCategory.NOT_RECORDED, "the recording has no completion"));
            trials.add(completed(3, sample, text(GOOD, sample)));
        }
        return trials;
    }

    public TrialCompleted completed(int run, String sample, String completion) {
        Duration total = Duration.ofMillis(100L * (SAMPLES.indexOf(sample) + 1));
        return new TrialCompleted(
                new TenantId(tenant),
                new EvaluationId(evaluation),
                new TrialId(run(run), new SampleId(sample), 0),
                completion,
                new Usage(12, 7),
                new Timings(Duration.ofMillis(20), total, null, null),
                new Execution("replay", null, null, null, 1, null),
                null,
                null,
                AT);
    }

    public TrialFailed failed(int run, String sample, FailureCategory category, String reason) {
        return new TrialFailed(
                new TenantId(tenant),
                new EvaluationId(evaluation),
                new TrialId(run(run), new SampleId(sample), 0),
                category,
                reason,
                AT);
    }

    public List<RunFootprintEstimated> footprints() {
        List<RunFootprintEstimated> footprints = new ArrayList<>();
        for (int index = 1; index <= 3; index++) {
            footprints.add(new RunFootprintEstimated(
                    new TenantId(tenant), new EvaluationId(evaluation), run(index), footprint()));
        }
        return footprints;
    }

    private static Footprint footprint() {
        Footprint.Figures unknown = new Footprint.Figures(
                new Amount.Unknown<>("not metered"),
                new Amount.Unknown<>("not metered"),
                new Amount.Unknown<>("not metered"),
                new Amount.Unknown<>("not metered"),
                new Amount.Unknown<>("not metered"));
        return new Footprint(4, unknown, unknown);
    }

    /** All there is to tell, in the order in which it usually comes. */
    public List<Event> events() {
        List<Event> events = new ArrayList<>(samples());
        events.add(request());
        events.addAll(trials());
        events.addAll(footprints());
        return events;
    }
}
