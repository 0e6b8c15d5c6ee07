package dev.aloi.catalog.suite.read.shape;

import dev.aloi.catalog.jsonl.JsonLine;
import dev.aloi.catalog.suite.read.Sample;
import org.jspecify.annotations.Nullable;

/** Samples of openai/evals: {@code input}, a text or a chat, and {@code ideal}, one answer or several. */
public final class OpenAiEvalsShape implements SampleShape {
    @Override
    public @Nullable Sample read(JsonLine row, int position) {
        return new Parts(row)
                .id("id", position)
                .input("input")
                .references("ideal")
                .tags(name -> name.equals("id") || name.equals("input") || name.equals("ideal"))
                .sample("choices", "ideal", "input");
    }
}
