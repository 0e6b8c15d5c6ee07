package dev.aloi.local.load;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.runner.model.ApiAnswer;
import dev.aloi.runner.model.CompletionApi;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An endpoint, called as the runner calls it, but once: a refusal is a refusal. */
public final class ApiTarget implements Target {
    private final CompletionApi api;
    private final Engine.Api engine;
    private final Optional<String> secret;

    public ApiTarget(CompletionApi api, Engine.Api engine, Optional<String> secret) {
        this.api = api;
        this.engine = engine;
        this.secret = secret;
    }

    @Override
    public Reply ask(Prompt prompt) {
        return switch (api.prepare(engine, prompt, 0, secret).send()) {
            case ApiAnswer.Answered answered ->
                new Reply.Answered(answered.timeToFirstToken(), answered.total(), tokens(answered.usage()));
            case ApiAnswer.Unanswered unanswered -> new Reply.Failed(unanswered.category(), unanswered.reason());
        };
    }

    private static @Nullable Integer tokens(@Nullable Usage usage) {
        return usage == null ? null : usage.outputTokens();
    }
}
