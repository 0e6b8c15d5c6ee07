package dev.aloi.scoring.review;

import org.jspecify.annotations.Nullable;

/**
 * A review as one sends it; {@link ReviewReader} reads it.
 *
 * @param repetition absent: 0
 * @param judgement approved, corrected or rejected
 * @param correction needed where the completion was corrected, allowed where it was rejected
 * @param seconds that it took; absent where nobody measured it
 * @param score from 1 to 5
 * @param reviewedAt of several by one reviewer of one trial the latest stands; absent: now
 */
public record ReviewRequest(
        String run,
        String sample,
        @Nullable Integer repetition,
        String reviewer,
        String judgement,
        @Nullable String correction,
        @Nullable Double seconds,
        @Nullable Integer score,
        @Nullable String reviewedAt) {}
