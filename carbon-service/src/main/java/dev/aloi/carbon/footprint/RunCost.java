package dev.aloi.carbon.footprint;

import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run cost.
 *
 * @param reused trials that were taken over, and are not in {@code total}; absent: none
 * @param revision 1 by the prices of the request; more where they have changed since
 * @param lines that add up to {@code run}; none where the cost is not known
 */
public record RunCost(
        RunId run,
        int revision,
        int trials,
        Amount<Money> total,
        Amount<Money> perThousandSamples,
        List<CostLine> lines,
        @Nullable Integer reused) {
    static RunCost of(RunId run, RunAccount account) {
        return new RunCost(
                run,
                account.footprint().number(),
                account.footprint().trials(),
                account.footprint().run().cost(),
                account.footprint().perThousandSamples().cost(),
                account.costLines(),
                account.footprint().reused() == null
                        ? null
                        : account.footprint().reused().trials());
    }
}
