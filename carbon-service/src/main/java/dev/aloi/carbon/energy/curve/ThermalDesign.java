package dev.aloi.carbon.energy.curve;

import dev.aloi.carbon.energy.curve.LoadCurve.Point;
import dev.aloi.carbon.facts.FactTable;
import dev.aloi.carbon.hardware.Share;
import dev.aloi.contracts.unit.Power;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The thermal design power of server CPUs, and the draw to be expected of it. */
public final class ThermalDesign {
    public static final String SOURCE = "codecarbon b05965e4";

    /** A chip of one watt at 0, 10, 50 and 100 % load: draw over thermal design power after Davy (Teads Engineering, 2021). */
    private static final LoadCurve RATIOS =
            new LoadCurve(List.of(ratio(0, 0.12), ratio(0.1, 0.32), ratio(0.5, 0.75), ratio(1, 1.02)));

    private final Map<String, Power> byModel;

    public ThermalDesign(FactTable table) {
        byModel = table.rows().stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.text("model"), row -> Power.watts(row.number("watts"))));
    }

    public static ThermalDesign shipped() {
        return new ThermalDesign(FactTable.shipped("cpu-tdp"));
    }

    /** By the exact name of the model, as the maker writes it. */
    public Optional<Power> find(String model) {
        return Optional.ofNullable(byModel.get(model));
    }

    public static LoadCurve curve(Power thermalDesign) {
        return RATIOS.times(thermalDesign.watts());
    }

    private static Point ratio(double load, double ratio) {
        return new Point(new Share(load), Power.watts(ratio));
    }
}
