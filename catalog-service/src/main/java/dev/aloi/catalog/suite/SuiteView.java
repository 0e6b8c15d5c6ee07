package dev.aloi.catalog.suite;

import dev.aloi.contracts.id.SuiteVersion;
import java.util.Map;

/**
 * A suite version.
 *
 * @param digest SHA-256 over the canonical content, in hexadecimal
 * @param splits samples per split
 */
public record SuiteView(SuiteVersion suite, String name, String digest, int samples, Map<String, Integer> splits) {}
