package dev.aloi.carbon.cost.invoice;

import java.util.Optional;

/** The kinds of tokens that have a price of their own. No token is of two kinds. */
public enum TokenKind {
    INPUT("input tokens"),
    CACHE_READ("input tokens read from the cache"),
    CACHE_WRITE("input tokens written to the cache"),
    CACHE_WRITE_HOUR("input tokens written to the cache for an hour"),
    OUTPUT("output tokens"),
    REASONING("reasoning tokens");

    private final String words;

    TokenKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whose price holds where this kind has none of its own. */
    Optional<TokenKind> pricedAs() {
        return switch (this) {
            case INPUT, OUTPUT -> Optional.empty();
            case CACHE_READ, CACHE_WRITE -> Optional.of(INPUT);
            case CACHE_WRITE_HOUR -> Optional.of(CACHE_WRITE);
            case REASONING -> Optional.of(OUTPUT);
        };
    }
}
