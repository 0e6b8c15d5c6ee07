package dev.aloi.contracts.catalog;

import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.id.TenantId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An immutable suite version. Its samples travel one by one as {@link SamplePublished}.
 *
 * @param digest SHA-256 over the canonical content, in hexadecimal
 * @param splits samples per split
 * @param selfHostedOnly true where its samples may not leave for an API */
public record SuitePublished(
        TenantId tenant,
        SuiteVersion suite,
        String name,
        String digest,
        int samples,
        Map<String, Integer> splits,
        @Nullable Boolean selfHostedOnly)
        implements SuiteEvent {
    @Override
    public String key() {
        return tenant + "/" + suite;
    }

    @Override
    public String subject() {
        return key();
    }
}
