package dev.aloi.local.load;

import dev.aloi.contracts.catalog.Prompt;

/** What is put under load. Any number of threads may ask it. */
public interface Target {
    /** Waits for the whole answer. */
    Reply ask(Prompt prompt);
}
