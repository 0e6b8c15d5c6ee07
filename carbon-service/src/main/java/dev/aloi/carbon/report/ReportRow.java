package dev.aloi.carbon.report;

import dev.aloi.carbon.energy.EnergyRange;
import dev.aloi.carbon.footprint.CarbonRange;
import dev.aloi.contracts.unit.Money;
import java.util.List;

/**
 * The runs of a report that belong together.
 *
 * @param cost a sum for each currency
 * @param withoutCost runs of which it is not known and which are not in it; the other counts likewise
 * @param marketBased operational by what electricity was bought
 * @param total operational, and embodied unless it is left out by choice
 */
public record ReportRow(
        String key,
        int runs,
        long trials,
        List<Money> cost,
        int withoutCost,
        EnergyRange energy,
        int withoutEnergy,
        CarbonRange operational,
        CarbonRange marketBased,
        int withoutMarketBased,
        CarbonRange embodied,
        CarbonRange total,
        int withoutCarbon) {}
