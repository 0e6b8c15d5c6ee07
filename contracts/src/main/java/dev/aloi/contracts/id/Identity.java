package dev.aloi.contracts.id;

/** The one rule of every identity: it is a text of at most 256 characters that is not blank. */
final class Identity {
    static final int MAX_LENGTH = 256;

    private Identity() {}

    static void requireText(String value, String what) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("the " + what + " is blank");
        }
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("the " + what + " has more than " + MAX_LENGTH + " characters");
        }
    }
}
