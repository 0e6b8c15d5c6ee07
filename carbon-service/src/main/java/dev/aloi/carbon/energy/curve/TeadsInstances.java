package dev.aloi.carbon.energy.curve;

import dev.aloi.carbon.energy.curve.LoadCurve.Point;
import dev.aloi.carbon.facts.FactRow;
import dev.aloi.carbon.facts.FactTable;
import dev.aloi.carbon.hardware.Share;
import dev.aloi.contracts.unit.Power;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Power of whole instances at four loads, as Teads estimated them: instances up to 2021, so no c6i and no c7g. */
public final class TeadsInstances {
    public static final String SOURCE = "Teads dataset in ccf-coefficients b0032d92";

    private final Map<String, TeadsInstance> byType;

    public TeadsInstances(FactTable table) {
        byType = table.rows().stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.text("type"), TeadsInstances::instance, (first, again) -> first));
    }

    public static TeadsInstances shipped() {
        return new TeadsInstances(FactTable.shipped("teads-instances"));
    }

    public Optional<TeadsInstance> find(String type) {
        return Optional.ofNullable(byType.get(type));
    }

    /**
     * An instance's curve.
     *
     * @param isOwn whether the CPU has a curve of its own; Graviton has not: a common shape was scaled to its size
     */
    public record TeadsInstance(LoadCurve curve, boolean isOwn) {}

    private static TeadsInstance instance(FactRow row) {
        return new TeadsInstance(curve(row), row.text("ownCurve").equals("yes"));
    }

    private static LoadCurve curve(FactRow row) {
        return new LoadCurve(List.of(
                point(0, row.number("idleWatts")),
                point(0.1, row.number("wattsAt10")),
                point(0.5, row.number("wattsAt50")),
                point(1, row.number("wattsAt100"))));
    }

    private static Point point(double load, double watts) {
        return new Point(new Share(load), Power.watts(watts));
    }
}
