package dev.aloi.contracts.catalog;

import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.id.TenantId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sample with its references.
 *
 * @param choices the texts of which a model is to say how likely it finds them after the input; the references are among them.
 *     Several: the answers of a question. One: a continuation. Absent: the model writes what it likes
 * @param cluster what it shares with others that resemble it: a document, a dialogue, a customer; absent where it stands alone
 * @param weight as its owner gives it, over 0: handed on, while Aloi's own numbers take every sample alike
 */
public record SamplePublished(
        TenantId tenant,
        SuiteVersion suite,
        SampleId sample,
        Prompt input,
        List<String> references,
        @Nullable List<String> choices,
        Map<String, String> tags,
        @Nullable String cluster,
        @Nullable Double weight)
        implements SampleEvent {
    /** One that counts as much as any other. */
    public SamplePublished(
            TenantId tenant,
            SuiteVersion suite,
            SampleId sample,
            Prompt input,
            List<String> references,
            @Nullable List<String> choices,
            Map<String, String> tags,
            @Nullable String cluster) {
        this(tenant, suite, sample, input, references, choices, tags, cluster, null);
    }

    @Override
    public String key() {
        return tenant + "/" + suite + "/" + sample;
    }

    @Override
    public String subject() {
        return key();
    }
}
