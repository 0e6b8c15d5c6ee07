package dev.aloi.catalog.suite;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.aloi.catalog.outbox.StoredJson;
import dev.aloi.catalog.rest.Page;
import dev.aloi.catalog.rest.PageRequest;
import dev.aloi.catalog.suite.read.Sample;
import dev.aloi.catalog.suite.read.SuiteDraft;
import dev.aloi.catalog.suite.read.SuiteName;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.id.TenantId;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/** The suites of every tenant. */
@ApplicationScoped
public class Suites {
    private static final TypeReference<Map<String, Integer>> SPLITS = new TypeReference<>() {};
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final int FLUSH_EVERY = 1000;

    private final SuiteRepository suites;
    private final SampleRepository samples;
    private final InstantSource clock;

    Suites(SuiteRepository suites, SampleRepository samples, InstantSource clock) {
        this.suites = suites;
        this.samples = samples;
        this.clock = clock;
    }

    /** A suite version, and whether it was not there before. */
    record Stored(SuiteView view, boolean isNew) {}

    @Transactional
    Stored store(TenantId tenant, SuiteName name, SuiteDraft draft) {
        SuiteEntity suite = new SuiteEntity();
        suite.tenant = tenant.value();
        suite.version = draft.version(name).value();
        suite.name = name.value();
        suite.digest = draft.digest();
        suite.samples = draft.samples().size();
        suite.splits = StoredJson.write(draft.splits());
        suite.selfHostedOnly = draft.selfHostedOnly();
        suite.publishedAt = clock.instant();
        boolean isNew = suites.insertIfNew(suite);
        if (isNew) {
            storeSamples(suite, draft.samples());
        }
        return new Stored(view(suite), isNew);
    }

    private void storeSamples(SuiteEntity suite, List<Sample> drafted) {
        for (int position = 0; position < drafted.size(); position++) {
            Sample draft = drafted.get(position);
            SampleEntity sample = new SampleEntity();
            sample.tenant = suite.tenant;
            sample.suite = suite.version;
            sample.position = position;
            sample.sample = draft.id().value();
            sample.input = StoredJson.write(draft.input());
            sample.references = StoredJson.write(draft.references());
            sample.choices = draft.choices() == null ? null : StoredJson.write(draft.choices());
            sample.tags = StoredJson.write(draft.tags());
            sample.cluster = draft.cluster();
            samples.persist(sample);
            if (position % FLUSH_EVERY == FLUSH_EVERY - 1) {
                samples.flush();
                samples.getEntityManager().clear();
            }
        }
    }

    @Transactional
    public Optional<SuiteView> find(TenantId tenant, String version) {
        return suites.findByIdOptional(new SuiteKey(tenant.value(), version)).map(Suites::view);
    }

    @Transactional
    Page<SuiteView> list(TenantId tenant, PageRequest page) {
        var found = suites.find("tenant", Sort.descending("publishedAt").and("version"), tenant.value());
        List<SuiteView> items =
                found.page(page.page(), page.size()).stream().map(Suites::view).toList();
        return new Page<>(items, page.page(), page.size(), found.count());
    }

    /** Identities of the samples in the suite's order. */
    @Transactional
    public SequencedSet<SampleId> sampleIds(TenantId tenant, SuiteVersion suite) {
        SequencedSet<SampleId> ids = new LinkedHashSet<>();
        samples.ids(tenant.value(), suite.value()).forEach(id -> ids.add(new SampleId(id)));
        return ids;
    }

    /** Bytes of each input with its choices in the suite's order. */
    @Transactional
    public List<Integer> inputBytes(TenantId tenant, SuiteVersion suite) {
        return samples.inputBytes(tenant.value(), suite.value());
    }

    /** Inputs from position {@code from} to {@code to}, exclusive. */
    @Transactional
    public List<SampleInput> inputs(TenantId tenant, SuiteVersion suite, int from, int to) {
        return samples.inputs(tenant.value(), suite.value(), from, to).stream()
                .map(row -> new SampleInput(
                        new SampleId((String) row[0]),
                        StoredJson.read((String) row[1], Prompt.class),
                        row[2] == null ? null : StoredJson.read((String) row[2], TEXTS)))
                .toList();
    }

    private static SuiteView view(SuiteEntity suite) {
        return new SuiteView(
                new SuiteVersion(suite.version),
                suite.name,
                suite.digest,
                suite.samples,
                StoredJson.read(suite.splits, SPLITS),
                suite.selfHostedOnly);
    }
}
