package dev.aloi.scoring.review;

import dev.aloi.contracts.catalog.Prompt;

/** A completion to be judged, without a word on who wrote it or what a right answer looks like. Confidential. */
public record ReviewTask(String run, String sample, int repetition, Prompt input, String completion) {
    @Override
    public String toString() {
        return "ReviewTask " + run + "/" + sample + "/" + repetition;
    }
}
