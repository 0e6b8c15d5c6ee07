package dev.aloi.carbon.cost.invoice;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The prices of the kinds of tokens; input and output always have one, the others fall back to them. */
public record TokenRates(Map<TokenKind, TokenRate> byKind) {
    public TokenRates {
        if (!byKind.containsKey(TokenKind.INPUT) || !byKind.containsKey(TokenKind.OUTPUT)) {
            throw new IllegalArgumentException("input and output tokens have a price");
        }
        if (byKind.values().stream()
                        .map(rate -> rate.millionTokens().currency())
                        .distinct()
                        .count()
                > 1) {
            throw new IllegalArgumentException("prices of one tariff are in one currency");
        }
        byKind = Map.copyOf(byKind);
    }

    public static TokenRates of(TokenRate input, TokenRate output) {
        return new TokenRates(Map.of(TokenKind.INPUT, input, TokenKind.OUTPUT, output));
    }

    public TokenRates with(TokenKind kind, TokenRate rate) {
        Map<TokenKind, TokenRate> more = new EnumMap<>(byKind);
        more.put(kind, rate);
        return new TokenRates(more);
    }

    String currency() {
        return find(TokenKind.INPUT).orElseThrow().millionTokens().currency();
    }

    /** The kind whose price is asked for: itself, or the one that it falls back to. */
    TokenKind pricedAs(TokenKind kind) {
        TokenKind priced = kind;
        while (!byKind.containsKey(priced)) {
            priced = priced.pricedAs().orElseThrow();
        }
        return priced;
    }

    TokenRate of(TokenKind kind) {
        return find(pricedAs(kind)).orElseThrow();
    }

    private Optional<TokenRate> find(TokenKind kind) {
        return Optional.ofNullable(byKind.get(kind));
    }
}
