package dev.aloi.catalog.suite;

import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.id.SampleId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of a sample a runner may see: of its choices not which one is right.
 *
 * @param tags for prompts that name them; a runner gets none
 */
public record SampleInput(
        SampleId sample, Prompt prompt, @Nullable List<String> choices, Map<String, String> tags) {}
