package dev.aloi.contracts.catalog;

import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.id.TenantId;
import java.util.List;
import java.util.Map;

/** A sample with its references. */
public record SamplePublished(
        TenantId tenant,
        SuiteVersion suite,
        SampleId sample,
        Prompt input,
        List<String> references,
        Map<String, String> tags)
        implements SampleEvent {
    @Override
    public String key() {
        return tenant + "/" + suite + "/" + sample;
    }

    @Override
    public String subject() {
        return key();
    }
}
