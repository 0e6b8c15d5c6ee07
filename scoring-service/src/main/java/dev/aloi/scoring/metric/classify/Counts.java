package dev.aloi.scoring.metric.classify;

import dev.aloi.scoring.metric.Statistics;

/** For each label how often it was right, given, and expected. */
record Counts(Statistics statistics, int labels) {
    static double f1(double right, double given, double expected) {
        return given + expected > 0 ? 2 * right / (given + expected) : 0;
    }

    double right() {
        return sum(0);
    }

    double given() {
        return sum(1);
    }

    double macroF1() {
        double sum = 0;
        for (int label = 0; label < labels; label++) {
            sum += f1(at(label, 0), at(label, 1), at(label, 2));
        }
        return sum / labels;
    }

    /** Zero where only one label was given or expected: then nothing is correlated. */
    double matthews(double samples) {
        double products = 0;
        double unnamed = samples - given();
        double givenSquares = unnamed * unnamed;
        double expectedSquares = 0;
        for (int label = 0; label < labels; label++) {
            products += at(label, 1) * at(label, 2);
            givenSquares += at(label, 1) * at(label, 1);
            expectedSquares += at(label, 2) * at(label, 2);
        }
        double spread = (samples * samples - givenSquares) * (samples * samples - expectedSquares);
        return spread == 0 ? 0 : (right() * samples - products) / Math.sqrt(spread);
    }

    private double sum(int column) {
        double sum = 0;
        for (int label = 0; label < labels; label++) {
            sum += at(label, column);
        }
        return sum;
    }

    private double at(int label, int column) {
        return statistics.at(1 + 3 * label + column);
    }
}
