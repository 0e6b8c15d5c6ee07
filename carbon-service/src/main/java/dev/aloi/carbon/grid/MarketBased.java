package dev.aloi.carbon.grid;

import dev.aloi.carbon.grid.IntensityReading.Accounting;
import dev.aloi.contracts.unit.GridIntensity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Market-based intensities (GHG Protocol Scope 2 Guidance, 2015): what contracts cover at their own intensity, the rest at the residual
 * mix or, where none is known for the region, at the location's.
 */
public final class MarketBased implements GridIntensitySource {
    private final GridIntensitySource location;
    private final Map<Region, List<SupplyContract>> contracts;
    private final Map<Region, GridIntensity> residual;

    public MarketBased(
            GridIntensitySource location, List<SupplyContract> contracts, Map<Region, GridIntensity> residual) {
        this.location = location;
        this.contracts = contracts.stream().collect(Collectors.groupingBy(SupplyContract::region));
        this.residual = Map.copyOf(residual);
        this.contracts.forEach((region, all) -> {
            if (covered(all) > 1 + 1e-12) {
                throw new IllegalArgumentException("contracts cover more than all of " + region);
            }
        });
    }

    @Override
    public Optional<IntensityReading> at(Region region, Instant time) {
        return location.at(region, time).map(reading -> bought(region, reading));
    }

    private IntensityReading bought(Region region, IntensityReading location) {
        List<SupplyContract> all = contracts.getOrDefault(region, List.of());
        boolean isResidualKnown = residual.containsKey(region);
        double rest = Math.max(0, 1 - covered(all));
        double grams =
                rest * residual.getOrDefault(region, location.intensity()).gramsPerKilowattHour()
                        + all.stream()
                                .mapToDouble(contract -> contract.covered().ratio()
                                        * contract.intensity().gramsPerKilowattHour())
                                .sum();
        return new IntensityReading(
                new GridIntensity(grams),
                Accounting.MARKET_BASED,
                location.span(),
                words(all) + (isResidualKnown ? "residual mix" : location.source() + ", no residual mix known"));
    }

    private static String words(List<SupplyContract> all) {
        return all.stream()
                        .map(contract -> contract.covered().ratio() * 100 + " % by " + contract.evidence() + "; ")
                        .collect(Collectors.joining())
                + "the rest: ";
    }

    private static double covered(List<SupplyContract> all) {
        return all.stream().mapToDouble(contract -> contract.covered().ratio()).sum();
    }
}
