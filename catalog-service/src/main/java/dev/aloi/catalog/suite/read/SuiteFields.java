package dev.aloi.catalog.suite.read;

import java.util.List;

/** Which of the file's fields hold a sample's identity, input, references, choices, and what it shares with others, and how much it counts. */
public record SuiteFields(String id, String input, String references, String choices, String cluster, String weight) {
    public static final SuiteFields DEFAULT =
            new SuiteFields("id", "input", "references", "choices", "cluster", "weight");

    /** What a field can be named for. */
    public static final List<String> ROLES = List.of("id", "input", "references", "choices", "cluster", "weight");

    public boolean names(String field) {
        return List.of(id, input, references, choices, cluster, weight).contains(field);
    }
}
