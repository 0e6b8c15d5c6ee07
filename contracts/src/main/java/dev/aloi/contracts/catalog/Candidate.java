package dev.aloi.contracts.catalog;

import dev.aloi.contracts.id.EndpointId;
import dev.aloi.contracts.id.ModelId;
import dev.aloi.contracts.id.RunId;
import org.jspecify.annotations.Nullable;

/**
 * What is ranked.
 *
 * @param model the catalogue's model, where the candidate is one of them
 * @param prices what its tokens cost, where it is paid by token
 * @param endpoint the catalogue's endpoint of that model, where the candidate is called or priced by it; when its prices change, the
 *     run is weighed anew
 * @param scenario where it is meant to run; absent: as the evaluation says
 * @param licence whether its model may be used as the evaluation says, by what was known when it was asked for
 * @param prompt absent: samples are put to the model as they are
 * @param guardrails absent: none
 */
public record Candidate(
        RunId run,
        String name,
        @Nullable ModelId model,
        Engine engine,
        Pool pool,
        @Nullable TokenPrices prices,
        @Nullable EndpointId endpoint,
        @Nullable Scenario scenario,
        @Nullable LicenceVerdict licence,
        @Nullable PromptTemplate prompt,
        @Nullable Guardrails guardrails) {
    public Candidate(
            RunId run, String name, @Nullable ModelId model, Engine engine, Pool pool, @Nullable TokenPrices prices) {
        this(run, name, model, engine, pool, prices, null, null, null, null, null);
    }

    /** One that is asked samples as they are, without guardrails. */
    public Candidate(
            RunId run,
            String name,
            @Nullable ModelId model,
            Engine engine,
            Pool pool,
            @Nullable TokenPrices prices,
            @Nullable EndpointId endpoint,
            @Nullable Scenario scenario,
            @Nullable LicenceVerdict licence) {
        this(run, name, model, engine, pool, prices, endpoint, scenario, licence, null, null);
    }
}
