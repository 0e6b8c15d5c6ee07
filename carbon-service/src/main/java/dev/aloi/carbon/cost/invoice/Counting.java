package dev.aloi.carbon.cost.invoice;

/** How an API counts: a cached or a reasoning token must be priced once, whether or not the larger count holds it too. */
public enum Counting {
    /** Input holds what the cache served and took, output holds the reasoning: OpenAI. */
    INCLUSIVE(true, true),
    /** Input leaves out what the cache served and took, output holds the reasoning: Anthropic. */
    CACHE_APART(false, true),
    /** Input holds what the cache served, output leaves out the reasoning: Gemini. */
    REASONING_APART(true, false),
    /** No count holds another. */
    APART(false, false);

    private final boolean cacheInInput;
    private final boolean reasoningInOutput;

    Counting(boolean cacheInInput, boolean reasoningInOutput) {
        this.cacheInInput = cacheInInput;
        this.reasoningInOutput = reasoningInOutput;
    }

    long plainInput(long input, long cached) {
        return cacheInInput ? rest(input, cached, "cached tokens than input tokens that hold them") : input;
    }

    long plainOutput(long output, long reasoning) {
        return reasoningInOutput
                ? rest(output, reasoning, "reasoning tokens than output tokens that hold them")
                : output;
    }

    private static long rest(long whole, long part, String contradiction) {
        if (part > whole) {
            throw new IllegalArgumentException(
                    "a usage cannot have more " + contradiction + ": " + part + " > " + whole);
        }
        return whole - part;
    }
}
