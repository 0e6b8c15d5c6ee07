package dev.aloi.bench.corpus;

/** A completion with the reference that it is compared with. */
public record Pair(String completion, String reference) {
    @Override
    public String toString() {
        return "Pair of " + completion.length() + " and " + reference.length() + " characters";
    }
}
