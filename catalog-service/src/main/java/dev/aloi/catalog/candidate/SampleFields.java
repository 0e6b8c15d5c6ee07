package dev.aloi.catalog.candidate;

import dev.aloi.contracts.catalog.PromptTemplate;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a prompt may name of a suite's samples.
 *
 * @param tagged samples that have a tag, by its name
 */
public record SampleFields(int samples, Map<String, Integer> tagged) {
    public SampleFields {
        tagged = new TreeMap<>(tagged);
    }

    /** Samples without this field. */
    int lacking(String field) {
        return field.equals(PromptTemplate.INPUT) ? 0 : samples - tagged.getOrDefault(field, 0);
    }

    /** Names that every sample has, in words. */
    String known() {
        StringBuilder names = new StringBuilder(PromptTemplate.INPUT);
        tagged.forEach((name, count) -> {
            if (count == samples && !name.equals(PromptTemplate.INPUT)) {
                names.append(", ").append(name);
            }
        });
        return names.toString();
    }
}
