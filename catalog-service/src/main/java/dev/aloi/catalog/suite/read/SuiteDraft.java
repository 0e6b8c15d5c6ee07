package dev.aloi.catalog.suite.read;

import dev.aloi.contracts.id.SuiteVersion;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A suite as it was read, in the order of the file.
 *
 * @param selfHostedOnly true where the samples may not be sent to an API
 */
public record SuiteDraft(List<Sample> samples, String digest, boolean selfHostedOnly) {
    private static final String SPLIT = "split";
    private static final int DIGITS = 12;

    public SuiteDraft {
        samples = List.copyOf(samples);
    }

    static SuiteDraft of(List<Sample> samples) {
        return new SuiteDraft(samples, SuiteDigest.of(samples), false);
    }

    /** The same samples, which may not be sent to an API: a version of its own, so that nobody lifts the ban by uploading it again. */
    public SuiteDraft forSelfHostedOnly() {
        return new SuiteDraft(samples, SuiteDigest.ofSelfHostedOnly(digest), true);
    }

    /** The same content under the same name is the same version, whoever uploads it. */
    public SuiteVersion version(SuiteName name) {
        return new SuiteVersion(name + "@" + digest.substring(0, DIGITS));
    }

    /** Samples per split, by the tag {@code split}. */
    public Map<String, Integer> splits() {
        Map<String, Integer> splits = new TreeMap<>();
        for (Sample sample : samples) {
            String split = sample.tags().get(SPLIT);
            if (split != null) {
                splits.merge(split, 1, Integer::sum);
            }
        }
        return splits;
    }
}
