package dev.aloi.catalog.suite.read;

/** Which of the file's fields hold a sample's identity, input and references, and what it shares with others. */
public record SuiteFields(String id, String input, String references, String cluster) {
    public static final SuiteFields DEFAULT = new SuiteFields("id", "input", "references", "cluster");

    boolean names(String field) {
        return field.equals(id) || field.equals(input) || field.equals(references) || field.equals(cluster);
    }
}
