package dev.aloi.carbon.energy.curve;

import dev.aloi.carbon.energy.curve.LoadCurve.Point;
import java.util.List;

/** The natural cubic spline: second derivatives by the tridiagonal system with zero at both ends (Press et al., Numerical Recipes, 3.3). */
final class NaturalSpline {
    private final double[] x;
    private final double[] y;
    private final double[] curvature;

    private NaturalSpline(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        this.curvature = curvature(x, y);
    }

    static NaturalSpline through(List<Point> points) {
        return new NaturalSpline(
                points.stream().mapToDouble(point -> point.load().ratio()).toArray(),
                points.stream().mapToDouble(point -> point.power().watts()).toArray());
    }

    double at(double position) {
        int right = 1;
        while (x[right] < position) {
            right++;
        }
        double width = x[right] - x[right - 1];
        double a = (x[right] - position) / width;
        double b = (position - x[right - 1]) / width;
        return a * y[right - 1]
                + b * y[right]
                + ((a * a * a - a) * curvature[right - 1] + (b * b * b - b) * curvature[right]) * width * width / 6;
    }

    private static double[] curvature(double[] x, double[] y) {
        int last = x.length - 1;
        double[] second = new double[x.length];
        double[] rest = new double[x.length];
        for (int i = 1; i < last; i++) {
            double part = (x[i] - x[i - 1]) / (x[i + 1] - x[i - 1]);
            double pivot = part * second[i - 1] + 2;
            double bend = (y[i + 1] - y[i]) / (x[i + 1] - x[i]) - (y[i] - y[i - 1]) / (x[i] - x[i - 1]);
            second[i] = (part - 1) / pivot;
            rest[i] = (6 * bend / (x[i + 1] - x[i - 1]) - part * rest[i - 1]) / pivot;
        }
        second[last] = 0;
        for (int i = last - 1; i >= 0; i--) {
            second[i] = i == 0 ? 0 : second[i] * second[i + 1] + rest[i];
        }
        return second;
    }
}
