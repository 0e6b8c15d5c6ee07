package dev.aloi.carbon.footprint;

import dev.aloi.carbon.run.EndedRun;
import dev.aloi.carbon.run.RunUse;
import dev.aloi.contracts.carbon.Footprint;
import dev.aloi.contracts.catalog.TokenPrices;
import java.util.Optional;

/**
 * A run with what it took and all that the figures rest on.
 *
 * @param footprint its newest revision
 * @param prices today's, where it is paid by token
 * @param energyRestsOnProxy whether another CPU's watts stand in for one's that nobody has measured
 */
public record WeighedRun(
        EndedRun run, RunUse use, Footprint footprint, boolean energyRestsOnProxy, Optional<TokenPrices> prices) {
    /** The candidate's name, or the run's where its plan is of before names were kept. */
    public String name() {
        return run.plan().candidate() == null
                ? run.run().value()
                : run.plan().candidate().name();
    }
}
