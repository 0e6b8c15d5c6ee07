package dev.aloi.catalog.suite;

import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.id.SampleId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a sample a runner may see: of its choices not which one is right. */
public record SampleInput(
        SampleId sample, Prompt prompt, @Nullable List<String> choices) {}
