package dev.aloi.catalog.suite.read.shape;

import dev.aloi.catalog.jsonl.JsonLine;
import dev.aloi.catalog.suite.read.Sample;
import org.jspecify.annotations.Nullable;

/** Prompts of Amazon Bedrock's evaluations: {@code prompt}, {@code referenceResponse}, {@code category}. */
public final class BedrockShape implements SampleShape {
    @Override
    public @Nullable Sample read(JsonLine row, int position) {
        return new Parts(row)
                .id("id", position)
                .input("prompt")
                .references("referenceResponse")
                .tag("category", row.optional("category"))
                .sample("choices", "referenceResponse", "prompt");
    }
}
