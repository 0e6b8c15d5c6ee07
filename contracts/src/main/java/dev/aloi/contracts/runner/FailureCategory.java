package dev.aloi.contracts.runner;

/** Why a trial has no completion. None of these is a wrong answer. */
public enum FailureCategory {
    /** The model's files are missing, broken or not what the engine can run. */
    MODEL_UNUSABLE,
    /** The prompt does not fit into the context window. */
    INPUT_TOO_LONG,
    /** The engine cannot do what was asked. */
    UNSUPPORTED,
    /** The recording holds no completion for the sample. */
    NOT_RECORDED,
    /** No answer within the deadline. */
    TIMED_OUT,
    /** The engine broke off. */
    CRASHED,
    /** The evaluation was cancelled before the trial was done. */
    CANCELLED
}
