package dev.aloi.catalog.suite;

import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.id.SampleId;

/** What of a sample a runner may see. */
public record SampleInput(SampleId sample, Prompt prompt) {}
