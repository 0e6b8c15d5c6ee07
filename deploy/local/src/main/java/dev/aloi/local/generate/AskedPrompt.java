package dev.aloi.local.generate;

import dev.aloi.contracts.catalog.Prompt;

/** A prompt with what it is called in the output. */
public record AskedPrompt(String id, Prompt prompt) {}
