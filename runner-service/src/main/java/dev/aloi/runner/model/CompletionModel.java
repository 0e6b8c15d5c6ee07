package dev.aloi.runner.model;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.runner.TrialInput;
import java.util.List;

/** Something that completes prompts. */
public interface CompletionModel {
    boolean serves(Engine engine);

    /**
     * One attempt for each trial, in their order.
     *
     * @throws ModelUnusable where no trial of this engine can be served, whatever its prompt
     */
    List<Attempt> complete(Engine engine, List<TrialInput> trials, Patience patience);
}
