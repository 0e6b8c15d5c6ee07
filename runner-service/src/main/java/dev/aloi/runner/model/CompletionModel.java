package dev.aloi.runner.model;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.runner.Maker;
import dev.aloi.contracts.runner.TrialInput;
import java.util.List;
import java.util.Optional;

/** Something that completes prompts. */
public interface CompletionModel {
    boolean serves(Engine engine);

    /**
     * What it makes completions by now; empty where no earlier completion may stand for one of its own.
     *
     * @throws ModelUnusable where no trial of this engine can be served
     */
    Optional<Maker> maker(Engine engine, Patience patience);

    /**
     * One attempt for each trial, in their order.
     *
     * @throws ModelUnusable where no trial of this engine can be served, whatever its prompt
     */
    List<Attempt> complete(Engine engine, List<TrialInput> trials, Patience patience);
}
