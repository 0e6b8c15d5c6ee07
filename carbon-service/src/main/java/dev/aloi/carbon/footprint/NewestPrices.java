package dev.aloi.carbon.footprint;

import dev.aloi.carbon.price.EndpointPrices;
import dev.aloi.carbon.run.EndedRun;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.id.EndpointId;
import dev.aloi.contracts.id.ModelId;
import dev.aloi.contracts.id.TenantId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What endpoints cost today: each asked for once within a transaction. */
final class NewestPrices {
    private final EndpointPrices prices;
    private final Map<Called, Optional<TokenPrices>> known = new HashMap<>();

    NewestPrices(EndpointPrices prices) {
        this.prices = prices;
    }

    private record Called(
            TenantId tenant,
            @Nullable ModelId model,
            @Nullable EndpointId endpoint) {}

    /** Empty where the run's candidate names no endpoint of the catalogue, or none with a price. */
    Optional<TokenPrices> of(EndedRun run) {
        @Nullable Candidate candidate = run.plan().candidate();
        return candidate == null
                ? Optional.empty()
                : known.computeIfAbsent(
                        new Called(run.tenant(), candidate.model(), candidate.endpoint()),
                        _ -> prices.newest(run.tenant(), candidate));
    }
}
