package dev.aloi.catalog.suite.read;

/** Which of the file's fields hold a sample's identity, input and references. */
public record SuiteFields(String id, String input, String references) {
    public static final SuiteFields DEFAULT = new SuiteFields("id", "input", "references");

    boolean names(String field) {
        return field.equals(id) || field.equals(input) || field.equals(references);
    }
}
