package dev.aloi.contracts.catalog;

import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.id.TenantId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An immutable suite version. Its samples travel one by one as {@link SamplePublished}.
 *
 * @param digest SHA-256 over the canonical content, in hexadecimal
 * @param splits samples per split
 * @param selfHostedOnly true where its samples may not leave for an API
 * @param heldOutPart samples of it that nobody may tune on, all of them or a part; absent: none
 * @param unsealed true where they may be looked at after all, for good */
public record SuitePublished(
        TenantId tenant,
        SuiteVersion suite,
        String name,
        String digest,
        int samples,
        Map<String, Integer> splits,
        @Nullable Boolean selfHostedOnly,
        @Nullable HeldOutPart heldOutPart,
        @Nullable Boolean unsealed)
        implements SuiteEvent {
    /** One of which nothing is held out. */
    public SuitePublished(
            TenantId tenant,
            SuiteVersion suite,
            String name,
            String digest,
            int samples,
            Map<String, Integer> splits,
            @Nullable Boolean selfHostedOnly) {
        this(tenant, suite, name, digest, samples, splits, selfHostedOnly, null, null);
    }

    @Override
    public String key() {
        return tenant + "/" + suite;
    }

    /** A suite is told again when samples of it are held out, and when they are not any more. */
    @Override
    public String subject() {
        if (heldOutPart == null) {
            return key();
        }
        return key() + (Boolean.TRUE.equals(unsealed) ? "/unsealed" : "/held-out");
    }
}
