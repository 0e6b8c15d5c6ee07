package dev.aloi.catalog.suite;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.aloi.catalog.outbox.Acknowledgement;
import dev.aloi.catalog.outbox.Relay;
import dev.aloi.catalog.outbox.StoredJson;
import dev.aloi.contracts.catalog.HeldOutPart;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.catalog.SamplePublished;
import dev.aloi.contracts.catalog.SuitePublished;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.id.TenantId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Announces the samples of a suite page by page, then the suite; that again when samples are held out of it, or are no more. */
@ApplicationScoped
class SuiteRelay {
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> TAGS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Integer>> SPLITS = new TypeReference<>() {};

    private final SuiteRepository suites;
    private final SampleRepository samples;
    private final SuitePublisher publisher;
    private final InstantSource clock;

    SuiteRelay(SuiteRepository suites, SampleRepository samples, SuitePublisher publisher, InstantSource clock) {
        this.suites = suites;
        this.samples = samples;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void announcePending() {
        Relay.turn("suites", this::announceNext);
    }

    private boolean announceNext() {
        List<SuiteEntity> pending = QuarkusTransaction.requiringNew().call(() -> suites.unannounced(1));
        if (pending.isEmpty()) {
            return false;
        }
        SuiteEntity suite = pending.getFirst();
        if (suite.announcedSamples < suite.samples) {
            announceSamples(suite);
        } else {
            publisher.publish(published(suite), suite.publishedAt);
            QuarkusTransaction.requiringNew().run(() -> suites.markAnnounced(suite, clock.instant()));
        }
        return true;
    }

    private void announceSamples(SuiteEntity suite) {
        int from = suite.announcedSamples;
        int to = Math.min(suite.samples, from + Acknowledgement.MAX_MESSAGES);
        List<SampleEntity> page =
                QuarkusTransaction.requiringNew().call(() -> samples.range(suite.tenant, suite.version, from, to));
        publisher.publish(page.stream().map(SuiteRelay::published).toList(), suite.publishedAt);
        QuarkusTransaction.requiringNew().run(() -> suites.markSamplesAnnounced(suite, to));
    }

    private static SamplePublished published(SampleEntity sample) {
        return new SamplePublished(
                new TenantId(sample.tenant),
                new SuiteVersion(sample.suite),
                new SampleId(sample.sample),
                StoredJson.read(sample.input, Prompt.class),
                StoredJson.read(sample.references, TEXTS),
                sample.choices == null ? null : StoredJson.read(sample.choices, TEXTS),
                StoredJson.read(sample.tags, TAGS),
                sample.cluster,
                sample.weight);
    }

    private static SuitePublished published(SuiteEntity suite) {
        return new SuitePublished(
                new TenantId(suite.tenant),
                new SuiteVersion(suite.version),
                suite.name,
                suite.digest,
                suite.samples,
                StoredJson.read(suite.splits, SPLITS),
                suite.selfHostedOnly ? true : null,
                heldOut(suite),
                suite.unsealedAt == null ? null : true);
    }

    private static @Nullable HeldOutPart heldOut(SuiteEntity suite) {
        if (suite.sealedAt == null) {
            return null;
        }
        return suite.heldOutPart == null || suite.heldOutSamples == null
                ? new HeldOutPart(new SuiteVersion(suite.version), suite.samples)
                : new HeldOutPart(new SuiteVersion(suite.heldOutPart), suite.heldOutSamples);
    }
}
