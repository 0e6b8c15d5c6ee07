package dev.aloi.catalog.suite.read;

import java.util.List;

/** Which of the file's fields hold a sample's identity, input, references and, where it has any, choices. */
public record SuiteFields(String id, String input, String references, String choices) {
    public static final SuiteFields DEFAULT = new SuiteFields("id", "input", "references", "choices");

    /** What a field can be named for. */
    public static final List<String> ROLES = List.of("id", "input", "references", "choices");

    boolean names(String field) {
        return field.equals(id) || field.equals(input) || field.equals(references) || field.equals(choices);
    }
}
