package dev.aloi.catalog.evaluation.reuse;

import dev.aloi.catalog.suite.SampleInput;
import dev.aloi.catalog.suite.Suites;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.id.TenantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What suites of a tenant ask, sample by sample: read once for all candidates that are told the same of them. */
final class SuiteContents {
    private static final int PAGE = 500;

    private final Suites suites;
    private final TenantId tenant;
    private final Map<Key, List<Sample>> known = new HashMap<>();

    SuiteContents(Suites suites, TenantId tenant) {
        this.suites = suites;
        this.tenant = tenant;
    }

    private record Key(SuiteVersion suite, SampleContent content) {}

    /** @param digest of its content */
    record Sample(SampleId id, String digest) {}

    /** In the order of the suite. */
    List<Sample> of(SuiteVersion suite, SampleContent content) {
        return known.computeIfAbsent(new Key(suite, content), this::read);
    }

    private List<Sample> read(Key key) {
        List<Sample> samples = new ArrayList<>();
        List<SampleInput> page;
        do {
            page = suites.inputs(tenant, key.suite, samples.size(), samples.size() + PAGE);
            page.forEach(input -> samples.add(new Sample(input.sample(), key.content.digest(input))));
        } while (page.size() == PAGE);
        return samples;
    }
}
