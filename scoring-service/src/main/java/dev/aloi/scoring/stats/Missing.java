package dev.aloi.scoring.stats;

/**
 * What missing samples could have done to a mean. They are not wrong answers, and not left out without a word either.
 *
 * @param lowest the mean if all missing ones scored least
 * @param highest the mean if all missing ones scored most
 */
public record Missing(int missing, int expected, double lowest, double highest) {
    /** @param observations of which the first column is the score of the sample */
    public static Missing of(Observations observations, double least, double most) {
        int expected = observations.samples();
        int missing = expected - observations.count();
        double sum = 0;
        for (int sample = 0; sample < expected; sample++) {
            sum += observations.isPresent(sample) ? observations.at(sample, 0) : 0;
        }
        return new Missing(missing, expected, (sum + missing * least) / expected, (sum + missing * most) / expected);
    }

    public double share() {
        return (double) missing / expected;
    }
}
