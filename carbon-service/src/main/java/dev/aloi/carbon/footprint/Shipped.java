package dev.aloi.carbon.footprint;

import dev.aloi.carbon.energy.PowerTable;
import dev.aloi.carbon.energy.curve.TeadsInstances;
import dev.aloi.carbon.energy.curve.ThermalDesign;
import dev.aloi.carbon.energy.ecologits.ApiModels;
import dev.aloi.carbon.energy.ecologits.ElectricityMixes;
import dev.aloi.carbon.facts.FactTable;
import dev.aloi.carbon.grid.GridTable;
import dev.aloi.carbon.hardware.CpuModels;
import dev.aloi.carbon.hardware.Instances;

/** The tables that are shipped, read once. */
record Shipped(
        CpuModels models,
        PowerTable power,
        Instances instances,
        FactTable instancePrices,
        FactTable rentalPrices,
        FactTable pue,
        TeadsInstances teads,
        ThermalDesign thermal,
        ApiModels apiModels,
        ElectricityMixes mixes,
        GridTable grid) {
    static Shipped tables() {
        return new Shipped(
                CpuModels.shipped(),
                PowerTable.shipped(),
                Instances.shipped(),
                FactTable.shipped("instance-prices"),
                FactTable.shipped("rental-prices"),
                FactTable.shipped("pue"),
                TeadsInstances.shipped(),
                ThermalDesign.shipped(),
                ApiModels.shipped(),
                ElectricityMixes.shipped(),
                GridTable.shipped());
    }
}
