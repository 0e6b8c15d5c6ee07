package dev.aloi.scoring.stats;

/**
 * How several attempts at one task went.
 *
 * @param passed how many of them succeeded
 */
public record Attempts(int made, int passed) {
    public Attempts {
        if (made < 1 || passed < 0 || passed > made) {
            throw new IllegalArgumentException("%d of %d attempts passed".formatted(passed, made));
        }
    }

    /** The chance that at least one of {@code k} passes: 1 - C(n-c,k)/C(n,k) (Chen et al. 2021, as human-eval does). */
    public double passAt(int k) {
        requireEnough(k);
        if (made - passed < k) {
            return 1;
        }
        double allFail = 1;
        for (int i = made - passed + 1; i <= made; i++) {
            allFail *= 1 - (double) k / i;
        }
        return 1 - allFail;
    }

    /** The chance that all of {@code k} pass: C(c,k)/C(n,k) (Yao et al. 2024). */
    public double passAll(int k) {
        requireEnough(k);
        double allPass = 1;
        for (int i = 0; i < k; i++) {
            allPass *= (double) Math.max(0, passed - i) / (made - i);
        }
        return allPass;
    }

    private void requireEnough(int k) {
        if (k < 1 || k > made) {
            throw new IllegalArgumentException("%d attempts say nothing of %d".formatted(made, k));
        }
    }
}
