package dev.aloi.carbon.energy.curve;

import dev.aloi.carbon.energy.curve.LoadCurve.Point;
import dev.aloi.carbon.hardware.Share;
import dev.aloi.contracts.unit.Power;
import java.io.BufferedReader;
import java.util.ArrayList;
import java.util.List;

/** Somebody's own measurements of a machine: lines of {@code load,watts} with the load from 0 to 1, {@code #} before a remark. */
public final class Calibration {
    private Calibration() {}

    /** Fails with the number of the line that is not a load and its watts. */
    public static LoadCurve read(BufferedReader lines) {
        List<Point> points = new ArrayList<>();
        int number = 0;
        for (String line : lines.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#") && !line.equals("load,watts")) {
                points.add(point(line, number));
            }
        }
        return new LoadCurve(points);
    }

    private static Point point(String line, int number) {
        String[] values = line.split(",", -1);
        if (values.length != 2) {
            throw new IllegalArgumentException("line " + number + ": not a load and its watts");
        }
        try {
            return new Point(
                    new Share(Double.parseDouble(values[0].strip())),
                    Power.watts(Double.parseDouble(values[1].strip())));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
        }
    }
}
