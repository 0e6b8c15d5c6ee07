package dev.aloi.scoring.stats;

/** Logistic regression with a squared penalty, by Newton's method. Each case sets one weight against another. */
final class LogisticFit {
    private static final double PRECISION = 1e-10;
    private static final int MOST_STEPS = 100;

    private final double[] weights;
    private final double penalty;
    private double[] gradient;
    private double[][] curvature;
    private double change = Double.POSITIVE_INFINITY;
    private int steps;

    LogisticFit(double[] start, double penalty) {
        this.weights = start.clone();
        this.penalty = penalty;
        this.gradient = new double[start.length];
        this.curvature = new double[start.length][start.length];
    }

    boolean hasFurtherToGo() {
        if (steps == MOST_STEPS) {
            throw new IllegalStateException("weights did not settle");
        }
        return change > PRECISION;
    }

    /** @param from where the weights of the features begin */
    void add(double count, double won, int first, int second, int from, double[] features) {
        double sum = weights[first] - weights[second];
        for (int i = 0; i < features.length; i++) {
            sum += weights[from + i] * features[i];
        }
        double chance = 1 / (1 + Math.exp(-sum));
        double error = count * (chance - won);
        double spread = count * chance * (1 - chance);
        gradient[first] += error;
        gradient[second] -= error;
        curvature[first][first] += spread;
        curvature[second][second] += spread;
        curvature[first][second] -= spread;
        curvature[second][first] -= spread;
        for (int i = 0; i < features.length; i++) {
            gradient[from + i] += error * features[i];
            bend(first, from + i, spread * features[i]);
            bend(second, from + i, -spread * features[i]);
            for (int j = 0; j < features.length; j++) {
                curvature[from + i][from + j] += spread * features[i] * features[j];
            }
        }
    }

    private void bend(int one, int other, double by) {
        curvature[one][other] += by;
        curvature[other][one] += by;
    }

    void step() {
        for (int i = 0; i < weights.length; i++) {
            gradient[i] += penalty * weights[i];
            curvature[i][i] += penalty;
        }
        double[] move = solved();
        change = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] -= move[i];
            change = Math.max(change, Math.abs(move[i]));
        }
        gradient = new double[weights.length];
        curvature = new double[weights.length][weights.length];
        steps++;
    }

    /** Curvature times the result is the gradient: by Cholesky's decomposition, since the penalty makes it definite. */
    private double[] solved() {
        int n = gradient.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = curvature[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= curvature[i][k] * curvature[j][k];
                }
                curvature[i][j] = i == j ? Math.sqrt(sum) : sum / curvature[j][j];
            }
        }
        double[] solved = gradient.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                solved[i] -= curvature[i][k] * solved[k];
            }
            solved[i] /= curvature[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                solved[i] -= curvature[k][i] * solved[k];
            }
            solved[i] /= curvature[i][i];
        }
        return solved;
    }

    double[] weights() {
        return weights.clone();
    }
}
