package dev.aloi.carbon.comparison;

import dev.aloi.carbon.comparison.Verdict.CannotTell;
import dev.aloi.carbon.comparison.Verdict.Confirmed;
import dev.aloi.carbon.comparison.Verdict.NotConfirmed;
import java.util.List;
import java.util.Optional;

/**
 * Puts a claim to the test. It is confirmed where the whole interval of the ratio keeps the promise and not confirmed where none of it
 * does. One cannot tell where the interval reaches to both sides of the promise, where the two figures were found by different methods
 * or for different work, and where one of them is in truth another machine's.
 */
public final class ClaimCheck {
    private ClaimCheck() {}

    /**
     * @param reference the machine that the promise measures itself by
     * @param sameWork whether both did the same samples
     */
    public static Verdict check(Claim claim, Figure promised, Figure reference, boolean sameWork) {
        if (promised.quantity() != claim.quantity() || reference.quantity() != claim.quantity()) {
            throw new IllegalArgumentException("a claim is checked by figures of what it is about");
        }
        FigureRatio set = FigureRatio.of(promised, reference, sameWork);
        if (set.ratio().isEmpty()) {
            return new CannotTell(claim, Optional.empty(), set.obstacles());
        }
        Interval ratio = set.ratio().get();
        String figures = promised.words() + " against " + reference.words();
        if (ratio.high() <= claim.mostLeft()) {
            return new Confirmed(claim, ratio, figures);
        }
        if (ratio.low() > claim.mostLeft()) {
            return new NotConfirmed(claim, ratio, figures);
        }
        return new CannotTell(
                claim,
                Optional.of(ratio),
                List.of("the intervals overlap: what was measured reaches to both sides of the promise; " + figures));
    }
}
