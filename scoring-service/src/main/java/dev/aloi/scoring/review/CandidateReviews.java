package dev.aloi.scoring.review;

import dev.aloi.contracts.scoring.Quality;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people say of a candidate.
 *
 * @param reviews of its completions; several people may have reviewed the same one
 * @param trials that were reviewed by anybody
 * @param uncorrected reviews that rejected a completion without a correction: missing in HTER and edits per word
 * @param quality HTER, share approved as is, edits per word
 * @param seconds that a review took; absent where nobody measured it
 * @param score from 1 to 5; absent where nobody gave one
 */
public record CandidateReviews(
        String run,
        String candidate,
        int reviews,
        int trials,
        int approved,
        int corrected,
        int rejected,
        int uncorrected,
        List<Quality> quality,
        @Nullable Estimate seconds,
        @Nullable Estimate score) {}
