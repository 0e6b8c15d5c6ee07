package dev.aloi.carbon.grid;

import dev.aloi.carbon.facts.FactRow;
import dev.aloi.carbon.facts.FactTable;
import dev.aloi.carbon.hardware.Share;
import dev.aloi.contracts.unit.GridIntensity;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows of a tenant's tables as what electricity was bought. */
public final class OwnGrids {
    private OwnGrids() {}

    public static List<SupplyContract> contracts(FactTable table) {
        return table.rows().stream()
                .map(row -> new SupplyContract(
                        new Region(row.text("region")),
                        new Share(row.number("covered")),
                        intensity(row),
                        row.text("evidence")))
                .toList();
    }

    public static Map<Region, GridIntensity> residualMix(FactTable table) {
        return table.rows().stream()
                .collect(Collectors.toMap(row -> new Region(row.text("region")), OwnGrids::intensity));
    }

    private static GridIntensity intensity(FactRow row) {
        return new GridIntensity(row.number("gramsPerKilowattHour"));
    }
}
