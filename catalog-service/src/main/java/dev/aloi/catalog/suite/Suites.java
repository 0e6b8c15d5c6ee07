package dev.aloi.catalog.suite;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.aloi.catalog.outbox.StoredJson;
import dev.aloi.catalog.rest.Page;
import dev.aloi.catalog.rest.PageRequest;
import dev.aloi.catalog.suite.read.SuiteName;
import dev.aloi.catalog.suite.read.SuiteSummary;
import dev.aloi.contracts.catalog.HeldOutPart;
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
import java.util.TreeMap;

/** The suites of every tenant. */
@ApplicationScoped
public class Suites {
    private static final TypeReference<Map<String, Integer>> SPLITS = new TypeReference<>() {};
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private static final TypeReference<Map<String, String>> TAGS = new TypeReference<>() {};

    private final SuiteRepository suites;
    private final SampleRepository samples;
    private final InstantSource clock;

    Suites(SuiteRepository suites, SampleRepository samples, InstantSource clock) {
        this.suites = suites;
        this.samples = samples;
        this.clock = clock;
    }

    @Transactional
    boolean insertIfNew(TenantId tenant, SuiteName name, SuiteSummary summary) {
        SuiteEntity suite = new SuiteEntity();
        suite.tenant = tenant.value();
        suite.version = summary.version(name).value();
        suite.name = name.value();
        suite.digest = summary.digest();
        suite.samples = summary.samples();
        suite.splits = StoredJson.write(summary.splits());
        suite.selfHostedOnly = summary.selfHostedOnly();
        suite.publishedAt = clock.instant();
        return suites.insertIfNew(suite);
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

    /** From now on nobody is shown the samples of a suite that was divided, nor those of the part that is held out. */
    @Transactional
    void seal(TenantId tenant, SuiteVersion divided, SuiteVersion tuning, HeldOutPart heldOut) {
        suites.mark(tenant.value(), tuning.value(), SuiteView.Part.TUNING, divided.value());
        suites.mark(tenant.value(), heldOut.suite().value(), SuiteView.Part.HELD_OUT, divided.value());
        suites.keepPart(tenant.value(), divided.value(), heldOut);
        suites.seal(tenant.value(), List.of(divided.value(), heldOut.suite().value()), clock.instant());
    }

    /** Shows the samples of a divided suite and of its part again, for good; false where they are not sealed. */
    @Transactional
    boolean unseal(TenantId tenant, SuiteView suite) {
        SuiteVersion divided = suite.dividedFrom() == null ? suite.suite() : suite.dividedFrom();
        SuiteView whole = find(tenant, divided.value()).orElseThrow();
        List<String> both = whole.heldOutPart() == null
                ? List.of(divided.value())
                : List.of(divided.value(), whole.heldOutPart().suite().value());
        return suite.sealed() && suites.unseal(tenant.value(), both, clock.instant()) > 0;
    }

    /** Identities of the samples in the suite's order. */
    @Transactional
    public SequencedSet<SampleId> sampleIds(TenantId tenant, SuiteVersion suite) {
        SequencedSet<SampleId> ids = new LinkedHashSet<>();
        samples.ids(tenant.value(), suite.value()).forEach(id -> ids.add(new SampleId(id)));
        return ids;
    }

    /** How many samples have each tag. */
    @Transactional
    public Map<String, Integer> tagged(TenantId tenant, SuiteVersion suite) {
        Map<String, Integer> tagged = new TreeMap<>();
        samples.tagged(tenant.value(), suite.value())
                .forEach(row -> tagged.put((String) row[0], ((Number) row[1]).intValue()));
        return tagged;
    }

    /** Bytes of each input with its choices and tags in the suite's order. */
    @Transactional
    public List<Integer> inputBytes(TenantId tenant, SuiteVersion suite) {
        return samples.inputBytes(tenant.value(), suite.value());
    }

    @Transactional
    public SuiteLengths lengths(TenantId tenant, SuiteVersion suite) {
        return samples.lengths(tenant.value(), suite.value());
    }

    /** The longest inputs by their bytes, the longest first. */
    @Transactional
    public List<SampleInput> longestInputs(TenantId tenant, SuiteVersion suite, int count) {
        return samples.longestInputs(tenant.value(), suite.value(), count).stream()
                .map(Suites::input)
                .toList();
    }

    /** Inputs from position {@code from} to {@code to}, exclusive. */
    @Transactional
    public List<SampleInput> inputs(TenantId tenant, SuiteVersion suite, int from, int to) {
        return samples.inputs(tenant.value(), suite.value(), from, to).stream()
                .map(Suites::input)
                .toList();
    }

    private static SampleInput input(Object[] row) {
        return new SampleInput(
                new SampleId((String) row[0]),
                StoredJson.read((String) row[1], Prompt.class),
                row[2] == null ? null : StoredJson.read((String) row[2], TEXTS),
                StoredJson.read((String) row[3], TAGS));
    }

    private static SuiteView view(SuiteEntity suite) {
        return new SuiteView(
                new SuiteVersion(suite.version),
                suite.name,
                suite.digest,
                suite.samples,
                StoredJson.read(suite.splits, SPLITS),
                suite.selfHostedOnly,
                suite.part,
                suite.dividedFrom == null ? null : new SuiteVersion(suite.dividedFrom),
                suite.sealedAt,
                suite.unsealedAt,
                suite.heldOutPart == null || suite.heldOutSamples == null
                        ? null
                        : new HeldOutPart(new SuiteVersion(suite.heldOutPart), suite.heldOutSamples));
    }
}
