package dev.aloi.runner.model;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.Prompt;
import java.util.Optional;

/** Something that completes a prompt by a call over the network. */
public interface CompletionApi {
    boolean serves(Engine.Api engine);

    /** The host that calls go to: a key has to be meant for it. */
    String host(Engine.Api engine);

    /**
     * A call that is still to be made.
     *
     * @param repetition from 0; each draws from a seed of its own
     * @param secret the key, where the engine names one
     */
    ApiRequest prepare(Engine.Api engine, Prompt prompt, int repetition, Optional<String> secret);
}
