package dev.aloi.runner.call;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.TrialInput;
import dev.aloi.runner.key.ApiKeys;
import dev.aloi.runner.model.ApiAnswer.Unanswered;
import dev.aloi.runner.model.ApiRequest;
import dev.aloi.runner.model.CompletionApi;
import java.util.List;
import java.util.Optional;

/** Makes calls ready: with the API that serves the engine and the key that it names. */
public final class CallPreparation {
    private final List<CompletionApi> apis;
    private final ApiKeys keys;

    public CallPreparation(List<CompletionApi> apis, ApiKeys keys) {
        this.apis = List.copyOf(apis);
        this.keys = keys;
    }

    Prepared prepare(Engine.Api engine, TrialInput input) {
        return switch (input.task()) {
            case TrialInput.Generate(Prompt prompt) -> prepare(engine, prompt, input.repetition());
            case TrialInput.Choose _ -> unsupported("an API does not tell how likely it finds given texts");
            case TrialInput.Recorded _, TrialInput.NotRecorded _ -> unsupported("an API cannot give back a recording");
        };
    }

    private Prepared prepare(Engine.Api engine, Prompt prompt, int repetition) {
        for (CompletionApi api : apis) {
            if (api.serves(engine)) {
                return engine.key() == null
                        ? new Ready(api.prepare(engine, prompt, repetition, Optional.empty()))
                        : withKey(api, engine, engine.key(), prompt, repetition);
            }
        }
        return unsupported("no API of this runner serves the candidate");
    }

    private Prepared withKey(CompletionApi api, Engine.Api engine, String name, Prompt prompt, int repetition) {
        return switch (keys.find(name, api.host(engine))) {
            case ApiKeys.Found found ->
                new Ready(api.prepare(
                        engine, prompt, repetition, Optional.of(found.key().secret())));
            case ApiKeys.Missing missing ->
                new Impossible(Unanswered.forGood(FailureCategory.NOT_AUTHORISED, missing.reason()));
        };
    }

    private static Prepared unsupported(String reason) {
        return new Impossible(Unanswered.forGood(FailureCategory.UNSUPPORTED, reason));
    }

    sealed interface Prepared permits Ready, Impossible {}

    record Ready(ApiRequest request) implements Prepared {}

    record Impossible(Unanswered why) implements Prepared {}
}
