package dev.aloi.runner.call;

import dev.aloi.contracts.catalog.Engine;

/**
 * A batch that is to be called for at its endpoint's next turn.
 *
 * @param repeated where a lost runner may have called for its trials
 * @param takenAt when the runner took it, by the monotonic clock
 */
record WaitingBatch(BatchCall batch, Engine.Api engine, AskedTrials trials, boolean repeated, long takenAt) {}
