package dev.aloi.carbon.cost.invoice;

/** Other prices for all tokens of a request that is longer than {@code overInputTokens}. What went before does not count. */
public record Tier(long overInputTokens, TokenRates rates) {}
