package dev.aloi.contracts.catalog;

import dev.aloi.contracts.id.ModelId;
import dev.aloi.contracts.id.RunId;
import org.jspecify.annotations.Nullable;

/**
 * What is ranked.
 *
 * @param model the catalogue's model, where the candidate is one of them
 * @param prices what its tokens cost, where it is paid by token
 */
public record Candidate(
        RunId run,
        String name,
        @Nullable ModelId model,
        Engine engine,
        Pool pool,
        @Nullable TokenPrices prices) {}
