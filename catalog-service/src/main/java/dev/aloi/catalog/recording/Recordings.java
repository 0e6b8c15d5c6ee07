package dev.aloi.catalog.recording;

import dev.aloi.catalog.recording.read.RecordedCompletion;
import dev.aloi.catalog.recording.read.RecordingDigest;
import dev.aloi.catalog.recording.read.RecordingDraft;
import dev.aloi.contracts.id.RecordingId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.runner.Usage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The recordings of every tenant. */
@ApplicationScoped
public class Recordings {
    private static final int FLUSH_EVERY = 1000;

    private final RecordingRepository recordings;
    private final CompletionRepository completions;
    private final InstantSource clock;

    Recordings(RecordingRepository recordings, CompletionRepository completions, InstantSource clock) {
        this.recordings = recordings;
        this.completions = completions;
        this.clock = clock;
    }

    /** A recording, and whether it was not there before. */
    record Stored(RecordingView view, boolean isNew) {}

    @Transactional
    Stored store(TenantId tenant, SuiteVersion suite, String model, RecordingDraft draft) {
        RecordingEntity recording = new RecordingEntity();
        recording.tenant = tenant.value();
        recording.id = RecordingDigest.of(suite, model, draft).value();
        recording.suite = suite.value();
        recording.model = model;
        recording.completions = draft.completions().size();
        recording.missing = draft.missing();
        recording.firstMissing =
                draft.firstMissing() == null ? null : draft.firstMissing().value();
        recording.unused = draft.unused();
        recording.recordedAt = clock.instant();
        boolean isNew = recordings.insertIfNew(recording);
        if (isNew) {
            storeCompletions(recording, draft.completions());
        }
        return new Stored(view(recording), isNew);
    }

    private void storeCompletions(RecordingEntity recording, List<RecordedCompletion> recorded) {
        int stored = 0;
        for (RecordedCompletion completion : recorded) {
            completions.persist(entity(recording, completion));
            stored++;
            if (stored % FLUSH_EVERY == 0) {
                completions.flush();
                completions.getEntityManager().clear();
            }
        }
    }

    @Transactional
    public Optional<RecordingView> find(TenantId tenant, String id) {
        return recordings.findByIdOptional(new RecordingKey(tenant.value(), id)).map(Recordings::view);
    }

    /** Bytes of the completion of each sample in the suite's order; 0 where there is none. */
    @Transactional
    public List<Integer> completionBytes(TenantId tenant, RecordingId recording) {
        return completions.bytes(tenant.value(), recording.value());
    }

    /** The recorded completions of these samples. */
    @Transactional
    public Map<SampleId, RecordedCompletion> completions(
            TenantId tenant, RecordingId recording, Collection<SampleId> samples) {
        List<String> ids = samples.stream().map(SampleId::value).toList();
        return completions.of(tenant.value(), recording.value(), ids).stream()
                .map(Recordings::completion)
                .collect(Collectors.toMap(RecordedCompletion::sample, Function.identity()));
    }

    private static CompletionEntity entity(RecordingEntity recording, RecordedCompletion completion) {
        CompletionEntity entity = new CompletionEntity();
        entity.tenant = recording.tenant;
        entity.recording = recording.id;
        entity.sample = completion.sample().value();
        entity.text = completion.completion();
        entity.inputTokens =
                completion.usage() == null ? null : completion.usage().inputTokens();
        entity.outputTokens =
                completion.usage() == null ? null : completion.usage().outputTokens();
        entity.latencyNanos =
                completion.latency() == null ? null : completion.latency().toNanos();
        entity.cpuNanos =
                completion.cpuTime() == null ? null : completion.cpuTime().toNanos();
        return entity;
    }

    private static RecordedCompletion completion(CompletionEntity entity) {
        return new RecordedCompletion(
                new SampleId(entity.sample),
                entity.text,
                entity.inputTokens == null || entity.outputTokens == null
                        ? null
                        : new Usage(entity.inputTokens, entity.outputTokens),
                duration(entity.latencyNanos),
                duration(entity.cpuNanos));
    }

    private static @Nullable Duration duration(@Nullable Long nanos) {
        return nanos == null ? null : Duration.ofNanos(nanos);
    }

    private static RecordingView view(RecordingEntity recording) {
        return new RecordingView(
                new RecordingId(recording.id),
                new SuiteVersion(recording.suite),
                recording.model,
                recording.completions,
                recording.missing,
                recording.firstMissing == null ? null : new SampleId(recording.firstMissing),
                recording.unused);
    }
}
