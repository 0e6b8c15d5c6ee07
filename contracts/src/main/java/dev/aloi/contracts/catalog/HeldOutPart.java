package dev.aloi.contracts.catalog;

import dev.aloi.contracts.id.SuiteVersion;

/**
 * Samples that nobody may tune on.
 *
 * @param suite that they are: the evaluation's own, or a part that was divided from it, in which they have the same names
 */
public record HeldOutPart(SuiteVersion suite, int samples) {}
