package dev.aloi.catalog.suite;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.aloi.catalog.outbox.StoredJson;
import dev.aloi.catalog.suite.read.Sample;
import dev.aloi.catalog.suite.read.SampleSink;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.id.TenantId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The samples of a suite one by one, of which a page at a time is held. */
@ApplicationScoped
class StoredSamples {
    private static final int PAGE = 500;
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> TAGS = new TypeReference<>() {};

    private final SampleRepository samples;

    StoredSamples(SampleRepository samples) {
        this.samples = samples;
    }

    /** In the suite's order. */
    void forEach(TenantId tenant, SuiteVersion suite, SampleSink sink) throws IOException {
        first(Integer.MAX_VALUE, tenant, suite, sink);
    }

    /** At most so many. */
    void first(int limit, TenantId tenant, SuiteVersion suite, SampleSink sink) throws IOException {
        int from = 0;
        List<Sample> page;
        do {
            page = page(tenant, suite, from, Math.min(PAGE, limit - from));
            for (Sample sample : page) {
                sink.take(sample);
            }
            from += page.size();
        } while (page.size() == PAGE && from < limit);
    }

    private List<Sample> page(TenantId tenant, SuiteVersion suite, int from, int size) {
        return QuarkusTransaction.requiringNew()
                .call(() -> samples.range(tenant.value(), suite.value(), from, from + size).stream()
                        .map(StoredSamples::sample)
                        .toList());
    }

    private static Sample sample(SampleEntity sample) {
        return new Sample(
                new SampleId(sample.sample),
                StoredJson.read(sample.input, Prompt.class),
                StoredJson.read(sample.references, TEXTS),
                sample.choices == null ? null : StoredJson.read(sample.choices, TEXTS),
                StoredJson.read(sample.tags, TAGS),
                sample.cluster,
                sample.weight);
    }
}
