package dev.aloi.carbon.report;

import dev.aloi.carbon.footprint.PeriodRuns;
import dev.aloi.carbon.run.RunPlan;
import dev.aloi.contracts.carbon.Footprint.Figures;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Money;
import java.time.Instant;

/**
 * A run, or the part of it that ran in one region.
 *
 * @param cost by the prices that held when its calls were made
 * @param figures by the newest facts
 * @param endedAt when its last trial was completed: that is the period that it belongs to
 */
record ReportedRun(RunPlan plan, String region, int trials, Amount<Money> cost, Figures figures, Instant endedAt) {
    static ReportedRun of(PeriodRuns.Part part) {
        return new ReportedRun(
                part.run().plan(), part.region(), part.trials(), part.cost(), part.figures(), part.endedAt());
    }
}
