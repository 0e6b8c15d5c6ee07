package dev.aloi.contracts.scoring;

/** What a person did with a completion. */
public enum Judgement {
    /** Right as it is. */
    APPROVED,
    /** Right once it was corrected. */
    CORRECTED,
    /** Not worth correcting; where there is a correction all the same it was written anew. */
    REJECTED
}
