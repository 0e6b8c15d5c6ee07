package dev.aloi.catalog.suite;

import dev.aloi.contracts.id.SuiteVersion;
import java.util.Map;

/**
 * A suite version.
 *
 * @param digest SHA-256 over the canonical content, in hexadecimal
 * @param splits samples per split
 * @param selfHostedOnly true where the samples may not be sent to an API
 */
public record SuiteView(
        SuiteVersion suite,
        String name,
        String digest,
        int samples,
        Map<String, Integer> splits,
        boolean selfHostedOnly) {}
