package dev.aloi.contracts.scoring;

import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SuiteVersion;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a candidate on held-out samples: that it is the best so far, or how good the best so far is.
 *
 * @param suite of these samples
 * @param quality of the best so far by the deciding metric, no finer than one sample could change it
 * @param best the run of which it is, of this evaluation or of one before
 * @param improved whether this candidate is the best so far
 * @param look how often these samples were asked, this time among them
 * @param allowed how likely a lead by chance might be for this candidate to become the best
 * @param overfit absent where there are too few samples to tune on
 */
public record HeldOut(
        SuiteVersion suite,
        Quality.Scored quality,
        RunId best,
        boolean improved,
        long look,
        double allowed,
        @Nullable Overfitting overfit) {}
