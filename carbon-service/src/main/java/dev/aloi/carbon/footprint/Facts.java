package dev.aloi.carbon.footprint;

import dev.aloi.carbon.cost.InstancePrices;
import dev.aloi.carbon.cost.hosting.RentalPrices;
import dev.aloi.carbon.cost.invoice.ExchangeRates;
import dev.aloi.carbon.energy.PowerTable;
import dev.aloi.carbon.energy.curve.OwnCurves;
import dev.aloi.carbon.energy.curve.TeadsInstances;
import dev.aloi.carbon.energy.curve.ThermalDesign;
import dev.aloi.carbon.energy.ecologits.ApiModel;
import dev.aloi.carbon.energy.ecologits.ApiModels;
import dev.aloi.carbon.energy.ecologits.ElectricityMix;
import dev.aloi.carbon.energy.ecologits.ElectricityMixes;
import dev.aloi.carbon.grid.FirstToTell;
import dev.aloi.carbon.grid.GridIntensitySource;
import dev.aloi.carbon.grid.GridTable;
import dev.aloi.carbon.grid.IntensitySeries;
import dev.aloi.carbon.grid.MarketBased;
import dev.aloi.carbon.grid.OwnGrids;
import dev.aloi.carbon.grid.PueTable;
import dev.aloi.carbon.hardware.CpuModels;
import dev.aloi.carbon.hardware.Instances;
import dev.aloi.carbon.own.OwnTable;
import dev.aloi.carbon.own.TenantFacts;
import dev.aloi.carbon.run.RunPlan;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.id.ModelId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that runs are weighed by beside what they used up.
 *
 * @param location emissions of the grid that a machine draws from
 * @param market emissions of the electricity that was bought for it
 */
public record Facts(
        CpuModels models,
        PowerTable power,
        Instances instances,
        InstancePrices prices,
        RentalPrices rentals,
        ExchangeRates rates,
        PueTable pue,
        OwnCurves curves,
        TeadsInstances teads,
        ThermalDesign thermal,
        ApiModels apiModels,
        Map<ModelId, ApiModel> sizes,
        ElectricityMixes mixes,
        GridIntensitySource location,
        GridIntensitySource market) {
    /** With the tables that are shipped alone. */
    public static Facts shipped() {
        return of(Shipped.tables(), TenantFacts.none(), Map.of(), (_, _) -> Optional.empty());
    }

    /**
     * With a tenant's own tables before those that are shipped.
     *
     * @param sizes of models as the catalogue tells them
     * @param feed what was told of grids hour by hour
     */
    static Facts of(Shipped shipped, TenantFacts own, Map<ModelId, ApiModel> sizes, GridIntensitySource feed) {
        GridIntensitySource location = location(shipped, own, feed);
        InstancePrices onDemand = new InstancePrices(own.over(shipped.instancePrices(), OwnTable.INSTANCE_PRICES));
        return new Facts(
                shipped.models(),
                shipped.power(),
                shipped.instances(),
                onDemand,
                new RentalPrices(onDemand, own.over(shipped.rentalPrices(), OwnTable.RENTAL_PRICES)),
                own.rows(OwnTable.EXCHANGE_RATES).map(ExchangeRates::of).orElseGet(ExchangeRates::none),
                new PueTable(shipped.pue(), own.rows(OwnTable.PUE), own.source(OwnTable.PUE)),
                own.rows(OwnTable.POWER_CURVES)
                        .map(rows -> OwnCurves.of(rows, own.source(OwnTable.POWER_CURVES)))
                        .orElseGet(OwnCurves::none),
                shipped.teads(),
                shipped.thermal(),
                shipped.apiModels(),
                sizes,
                shipped.mixes(),
                location,
                market(location, own));
    }

    /** As the catalogue knows it, else as EcoLogits has it. */
    Optional<ApiModel> apiModel(RunPlan plan) {
        return Optional.ofNullable(plan.candidate())
                .map(Candidate::model)
                .flatMap(model -> Optional.ofNullable(sizes.get(model)).or(() -> apiModels.find(model.value())));
    }

    /** Of electricity whose place nobody tells. */
    ElectricityMix world() {
        return mixes.find("WOR").orElseThrow();
    }

    /** An hour's figure before a year's, one's own before a feed's, and what is shipped last. */
    private static GridIntensitySource location(Shipped shipped, TenantFacts own, GridIntensitySource feed) {
        List<GridIntensitySource> sources = new ArrayList<>();
        own.rows(OwnTable.GRID_SERIES)
                .map(rows -> IntensitySeries.of(rows, own.source(OwnTable.GRID_SERIES)))
                .ifPresent(sources::add);
        sources.add(feed);
        own.rows(OwnTable.GRID_INTENSITY)
                .map(rows -> new GridTable(rows, own.source(OwnTable.GRID_INTENSITY) + ", "))
                .ifPresent(sources::add);
        sources.add(shipped.grid());
        return new FirstToTell(sources);
    }

    private static MarketBased market(GridIntensitySource location, TenantFacts own) {
        return new MarketBased(
                location,
                own.rows(OwnTable.SUPPLY_CONTRACTS).map(OwnGrids::contracts).orElse(List.of()),
                own.rows(OwnTable.RESIDUAL_MIX).map(OwnGrids::residualMix).orElse(Map.of()));
    }
}
