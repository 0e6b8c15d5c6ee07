package dev.aloi.bench.arm64;

import dev.aloi.bench.arm64.GenerateProcess.Written;

/**
 * What both architectures wrote to the same prompts.
 *
 * @param dtype of the weights
 * @param exact whether the same is promised, as it is of fp32
 * @param rows decoded side by side
 * @param alone what x86-64 wrote to each prompt alone
 */
public record Agreement(
        String model, String dtype, boolean exact, int rows, Written alone, Written here, Written arm64) {
    /** Whether it is as promised. */
    public boolean holds() {
        return !exact || (same() == prompts() && sameAsAlone() == prompts());
    }

    public int prompts() {
        return here.tokens().size();
    }

    public long same() {
        return arm64.agreements(here);
    }

    public long sameAsAlone() {
        return arm64.agreements(alone);
    }
}
