package dev.aloi.catalog.evaluation.reuse;

import dev.aloi.catalog.candidate.Sha256;
import dev.aloi.catalog.suite.SampleInput;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.id.SampleId;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What of a sample its completion comes from.
 *
 * @param fields tags that the prompt names
 * @param drawn whether the sample's name is a part of the seed that answers are drawn from
 */
record SampleContent(Set<String> fields, boolean drawn) {
    private record Content(
            Prompt input,
            @Nullable List<String> choices,
            SortedMap<String, String> fields,
            @Nullable SampleId drawn) {}

    /** SHA-256 in hexadecimal. */
    String digest(SampleInput sample) {
        SortedMap<String, String> told = new TreeMap<>(sample.tags());
        told.keySet().retainAll(fields);
        return Sha256.of(new Content(sample.prompt(), sample.choices(), told, drawn ? sample.sample() : null));
    }
}
