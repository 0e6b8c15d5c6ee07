package dev.aloi.carbon.energy.curve;

import dev.aloi.carbon.energy.curve.LoadCurve.Point;
import dev.aloi.carbon.facts.FactRow;
import dev.aloi.carbon.facts.FactTable;
import dev.aloi.carbon.hardware.Share;
import dev.aloi.contracts.unit.Power;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Somebody's own measurements of machines: watts of all of a machine by its load. */
public final class OwnCurves {
    private final Map<String, OwnCurve> byMachine;

    private OwnCurves(Map<String, OwnCurve> byMachine) {
        this.byMachine = byMachine;
    }

    /** A curve with who measured it. */
    public record OwnCurve(LoadCurve curve, String source) {}

    public static OwnCurves none() {
        return new OwnCurves(Map.of());
    }

    /** Fails where a machine's measurements do not go from idle to full load. */
    public static OwnCurves of(FactTable table, String source) {
        Map<String, LoadCurve> curves = table.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.text("machine"),
                        Collectors.collectingAndThen(
                                Collectors.mapping(OwnCurves::point, Collectors.toList()), LoadCurve::new)));
        return new OwnCurves(curves.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, of -> new OwnCurve(of.getValue(), source))));
    }

    /** By instance type or by the CPU as its operating system names it. */
    public Optional<OwnCurve> find(String machine) {
        return Optional.ofNullable(byMachine.get(machine));
    }

    private static Point point(FactRow row) {
        return new Point(new Share(row.number("load")), Power.watts(row.number("watts")));
    }
}
