package dev.aloi.carbon.energy.curve;

import dev.aloi.carbon.hardware.Share;
import dev.aloi.contracts.unit.Power;
import java.util.Comparator;
import java.util.List;

/** Power measured at several loads, from idle to full. */
public record LoadCurve(List<Point> points) {
    public LoadCurve {
        points = points.stream()
                .sorted(Comparator.comparingDouble(point -> point.load().ratio()))
                .toList();
        if (points.size() < 2
                || points.getFirst().load().ratio() != 0
                || points.getLast().load().ratio() != 1) {
            throw new IllegalArgumentException("a curve goes from idle to full load");
        }
        if (points.stream().map(Point::load).distinct().count() < points.size()) {
            throw new IllegalArgumentException("a curve has one power at a load");
        }
    }

    /** A power at a load. */
    public record Point(Share load, Power power) {}

    public Power at(Share load, Interpolation interpolation) {
        return switch (interpolation) {
            case LINEAR -> Power.watts(linear(load.ratio()));
            // A spline may swing below the points that it goes through, but nothing draws less than nothing.
            case NATURAL_CUBIC_SPLINE ->
                Power.watts(Math.max(0, NaturalSpline.through(points).at(load.ratio())));
        };
    }

    /** The same curve of a part of the machine, or of one so many times its size. */
    public LoadCurve times(double factor) {
        return new LoadCurve(points.stream()
                .map(point -> new Point(point.load(), point.power().times(factor)))
                .toList());
    }

    private double linear(double load) {
        int right = 1;
        while (points.get(right).load().ratio() < load) {
            right++;
        }
        Point from = points.get(right - 1);
        Point to = points.get(right);
        double way =
                (load - from.load().ratio()) / (to.load().ratio() - from.load().ratio());
        return from.power().watts() + way * (to.power().watts() - from.power().watts());
    }
}
