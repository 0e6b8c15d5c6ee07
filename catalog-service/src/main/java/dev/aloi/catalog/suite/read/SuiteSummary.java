package dev.aloi.catalog.suite.read;

import dev.aloi.catalog.jsonl.Faults;
import dev.aloi.contracts.id.SuiteVersion;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a file holds, all of it having been looked at.
 *
 * @param digest SHA-256 over the canonical content, in hexadecimal
 * @param selfHostedOnly true where the samples may not be sent to an API
 * @param splits samples by the tag that says which part of the suite they are
 * @param left rows that were left out because something is wrong with them
 * @param faults what is wrong with those
 * @param repeats positions of rows, among those that hold a sample, whose identity an earlier one has
 */
public record SuiteSummary(
        SuiteFormat format,
        int samples,
        String digest,
        boolean selfHostedOnly,
        Map<String, Integer> splits,
        int left,
        Faults faults,
        BitSet repeats) {
    static final String SPLIT = "split";

    private static final int DIGITS = 12;

    public SuiteSummary {
        splits = new TreeMap<>(splits);
    }

    /** The same samples, which may not be sent to an API: a version of its own, so that nobody lifts the ban by uploading it again. */
    public SuiteSummary forSelfHostedOnly() {
        return new SuiteSummary(
                format, samples, SuiteDigest.ofSelfHostedOnly(digest), true, splits, left, faults, repeats);
    }

    /** The same content under the same name is the same version, whoever uploads it. */
    public SuiteVersion version(SuiteName name) {
        return new SuiteVersion(name + "@" + digest.substring(0, DIGITS));
    }
}
