package dev.aloi.carbon.energy;

import dev.aloi.carbon.facts.FactRow;
import dev.aloi.carbon.facts.FactTable;
import dev.aloi.carbon.hardware.Memory;
import dev.aloi.carbon.hardware.Microarchitecture;
import dev.aloi.contracts.unit.Power;
import java.util.List;

/** Watts per vCPU by microarchitecture. */
public final class PowerTable {
    public static final String SOURCE = "cloud-carbon-footprint/ccf-coefficients b0032d92";

    private final List<Coefficients> all;

    public PowerTable(FactTable table) {
        all = table.rows().stream().map(PowerTable::coefficients).toList();
    }

    public static PowerTable shipped() {
        return new PowerTable(FactTable.shipped("watts-per-vcpu"));
    }

    /** Fails on an architecture that the table does not have. */
    public Coefficients of(Microarchitecture architecture) {
        return all.stream()
                .filter(row -> row.architecture().equals(architecture))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no coefficients of " + architecture));
    }

    /** All that rest on a measurement of their own. */
    public List<Coefficients> measured() {
        return all.stream().filter(row -> row.proxyFor().isEmpty()).toList();
    }

    private static Coefficients coefficients(FactRow row) {
        return new Coefficients(
                new Microarchitecture(row.text("architecture")),
                new PowerCurve(Power.watts(row.number("minWatts")), Power.watts(row.number("maxWatts"))),
                Memory.gigabytes(row.number("gigabytesPerChip")),
                row.optional("proxyFor").map(Microarchitecture::new));
    }
}
