package dev.aloi.scoring.stats;

/**
 * SplitMix64 after Steele, Lea and Flood (2014), with Lemire's unbiased bounding (2019). Written out because the numbers
 * of an evaluation must not change with the Java version.
 */
final class Draws {
    private long state;

    Draws(long seed) {
        this.state = seed;
    }

    long next() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Each number from 0 to just below {@code bound} equally likely. */
    int below(int bound) {
        long product = (next() >>> 32) * bound;
        long low = product & 0xFFFFFFFFL;
        if (low < bound) {
            long rejected = (0x100000000L - bound) % bound;
            while (low < rejected) {
                product = (next() >>> 32) * bound;
                low = product & 0xFFFFFFFFL;
            }
        }
        return (int) (product >>> 32);
    }

    /** From 0 to just below 1, in steps of 2^-53. */
    double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** Marsaglia's polar method. */
    double gaussian() {
        while (true) {
            double x = 2 * unit() - 1;
            double y = 2 * unit() - 1;
            double square = x * x + y * y;
            if (square > 0 && square < 1) {
                return x * Math.sqrt(-2 * Math.log(square) / square);
            }
        }
    }
}
