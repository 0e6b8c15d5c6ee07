package dev.aloi.inference.decode;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * How long completions are waited for.
 *
 * @param deadline from the start of the prompts that are decoded together
 * @param cancelled asked again and again: true once nobody wants the completions any more
 */
public record Patience(Duration deadline, BooleanSupplier cancelled) {}
