package dev.aloi.inference.decode;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * How long a completion is waited for.
 *
 * @param deadline from when the model begins to read the prompt; waiting for its turn does not count
 * @param cancelled asked again and again: true once nobody wants the completion any more
 */
public record Patience(Duration deadline, BooleanSupplier cancelled) {}
