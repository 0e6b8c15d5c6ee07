package dev.aloi.catalog.evaluation;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.aloi.catalog.outbox.StoredJson;
import dev.aloi.catalog.recording.Recordings;
import dev.aloi.catalog.recording.read.RecordedCompletion;
import dev.aloi.catalog.suite.SampleInput;
import dev.aloi.catalog.suite.Suites;
import dev.aloi.contracts.catalog.CallLimits;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.catalog.PromptTemplate;
import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.id.BatchId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.runner.EarlierTrial;
import dev.aloi.contracts.runner.SpendingLimit;
import dev.aloi.contracts.runner.TrialInput;
import dev.aloi.contracts.runner.TrialsRequested;
import dev.aloi.contracts.unit.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Composes the message of a planned batch: the same bytes whenever it is asked. References are not even read. */
@ApplicationScoped
class TrialComposition {
    private static final TypeReference<List<@Nullable EarlierTrial>> EARLIER = new TypeReference<>() {};

    /** A few: each may be as large as a message. */
    private static final int RANGES = 4;

    private final Suites suites;
    private final Recordings recordings;

    private final Map<Range, List<SampleInput>> atHand = new LinkedHashMap<>(RANGES, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Range, List<SampleInput>> eldest) {
            return size() > RANGES;
        }
    };

    TrialComposition(Suites suites, Recordings recordings) {
        this.suites = suites;
        this.recordings = recordings;
    }

    @Transactional
    TrialsRequested compose(EvaluationRequested snapshot, BatchEntity batch) {
        Candidate candidate = snapshot.candidates().get(batch.candidate);
        List<SampleInput> inputs = inputs(snapshot, batch);
        List<TrialInput> trials = switch (candidate.engine()) {
            case Engine.Onnx _, Engine.Api _ -> asked(candidate, inputs, batch);
            case Engine.Replay replay -> recorded(snapshot, replay, inputs, batch.repetition);
        };
        CallLimits limits = snapshot.calls() == null ? CallLimits.NONE : snapshot.calls();
        return new TrialsRequested(
                snapshot.tenant(),
                snapshot.evaluation(),
                candidate.run(),
                new BatchId(batch.id),
                candidate.engine(),
                trials,
                limits.selfHostedOnly() ? true : null,
                candidate.engine() instanceof Engine.Api ? spending(snapshot, limits.budget()) : null,
                candidate.prompt(),
                candidate.guardrails());
    }

    private static List<TrialInput> asked(Candidate candidate, List<SampleInput> inputs, BatchEntity batch) {
        List<@Nullable EarlierTrial> earlier = batch.earlier == null ? null : StoredJson.read(batch.earlier, EARLIER);
        List<TrialInput> trials = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            SampleInput input = inputs.get(i);
            trials.add(new TrialInput(
                    input.sample(),
                    batch.repetition,
                    task(input),
                    fields(candidate.prompt(), input),
                    earlier == null ? null : earlier.get(i)));
        }
        return trials;
    }

    /** Of a sample's tags those that the prompt names. */
    private static @Nullable Map<String, String> fields(@Nullable PromptTemplate prompt, SampleInput input) {
        if (prompt == null) {
            return null;
        }
        Map<String, String> named = new TreeMap<>(input.tags());
        named.keySet().retainAll(prompt.fields());
        return named.isEmpty() ? null : named;
    }

    /** Batches of candidates that are called side by side ask for the same samples one after the other. */
    private List<SampleInput> inputs(EvaluationRequested snapshot, BatchEntity batch) {
        Range range = new Range(snapshot.tenant(), snapshot.suite(), batch.firstSample, batch.lastSample);
        synchronized (atHand) {
            return atHand.computeIfAbsent(
                    range, _ -> suites.inputs(range.tenant, range.suite, range.first, range.last));
        }
    }

    private record Range(TenantId tenant, SuiteVersion suite, int first, int last) {}

    private static @Nullable SpendingLimit spending(EvaluationRequested snapshot, @Nullable Money budget) {
        if (budget == null) {
            return null;
        }
        Map<String, TokenPrices> prices = new HashMap<>();
        for (Candidate priced : snapshot.candidates()) {
            if (priced.prices() != null && priced.engine() instanceof Engine.Api) {
                prices.put(priced.run().value(), priced.prices());
            }
        }
        return new SpendingLimit(budget, prices, snapshot.requestedAt());
    }

    private static TrialInput.Task task(SampleInput input) {
        return input.choices() == null
                ? new TrialInput.Generate(input.prompt())
                : new TrialInput.Choose(input.prompt(), input.choices());
    }

    private List<TrialInput> recorded(
            EvaluationRequested snapshot, Engine.Replay replay, List<SampleInput> inputs, int repetition) {
        List<SampleId> samples = inputs.stream().map(SampleInput::sample).toList();
        Map<SampleId, RecordedCompletion> completions =
                recordings.completions(snapshot.tenant(), replay.recording(), samples);
        return samples.stream()
                .map(sample -> new TrialInput(sample, repetition, task(completions.get(sample))))
                .toList();
    }

    private static TrialInput.Task task(@Nullable RecordedCompletion completion) {
        return completion == null
                ? new TrialInput.NotRecorded()
                : new TrialInput.Recorded(
                        completion.completion(), completion.usage(), completion.latency(), completion.cpuTime());
    }
}
