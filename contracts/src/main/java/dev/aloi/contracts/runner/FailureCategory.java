package dev.aloi.contracts.runner;

/** Why a trial has no completion. None of these is a wrong answer. */
public enum FailureCategory {
    /** The model's files are missing, broken or not what the engine can run, or the endpoint does not know the model. */
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
    CANCELLED,
    /** The endpoint refused the call, for there being too many, as often as it was made. */
    RATE_LIMITED,
    /** The endpoint failed or broke off the connection, as often as it was called. */
    PROVIDER_ERROR,
    /** The endpoint cannot be reached. */
    UNREACHABLE,
    /** The key is missing, or the endpoint does not take it. */
    NOT_AUTHORISED,
    /** The address may not be called, or the suite may not leave for an API. */
    NOT_ALLOWED,
    /** The model, or a filter around it, declined to answer. */
    REFUSED,
    /** The answer holds no text. */
    EMPTY,
    /** The answer is not what the protocol says. */
    MALFORMED_ANSWER,
    /** The evaluation's money was spent before the trial's turn. */
    BUDGET_EXHAUSTED
}
