package dev.aloi.contracts.scoring;

/** How far an evaluation is. */
public enum EvaluationState {
    RUNNING,
    /** Every trial has ended and at least one candidate is ranked. */
    COMPLETED,
    /** Every trial has ended and no candidate has a completion. */
    FAILED,
    CANCELLED;

    public boolean ended() {
        return this != RUNNING;
    }
}
