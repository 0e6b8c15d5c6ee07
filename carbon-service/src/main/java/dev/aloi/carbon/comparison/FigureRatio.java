package dev.aloi.carbon.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One machine's figure over another's.
 *
 * @param ratio where the two may be set against each other
 * @param obstacles why they may not; empty where they may
 */
public record FigureRatio(Optional<Interval> ratio, List<String> obstacles) {
    public FigureRatio {
        obstacles = List.copyOf(obstacles);
    }

    /** @param sameWork whether both did the same samples */
    public static FigureRatio of(Figure one, Figure other, boolean sameWork) {
        List<String> obstacles = obstacles(one, other, sameWork);
        return new FigureRatio(
                obstacles.isEmpty() ? Optional.of(one.interval().over(other.interval())) : Optional.empty(), obstacles);
    }

    private static List<String> obstacles(Figure one, Figure other, boolean sameWork) {
        List<String> obstacles = new ArrayList<>();
        if (one.restsOnProxy() || other.restsOnProxy()) {
            obstacles.add("a proxy is involved: another CPU's figures stand in for one that nobody has measured");
        }
        if (!one.method().equals(other.method())) {
            obstacles.add("the methods differ: " + one.method() + " against " + other.method());
        }
        if (!one.unit().equals(other.unit())) {
            obstacles.add("the units differ: " + one.unit() + " against " + other.unit());
        }
        if (!sameWork) {
            obstacles.add("the two did not do the same samples");
        }
        if (other.interval().low() == 0) {
            obstacles.add("the other machine's figure may be nothing");
        }
        return obstacles;
    }
}
