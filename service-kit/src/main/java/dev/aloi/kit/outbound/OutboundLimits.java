package dev.aloi.kit.outbound;

import java.time.Duration;

/**
 * How long and how much an answer may be.
 *
 * @param firstByte from the start of the call to the first byte of the answer's body
 * @param idle between two pieces of the body
 * @param total from the start of the call to the last byte
 * @param bytes of the body, at most
 * @param redirects that are followed, each checked like the first address; a POST is never redirected
 */
public record OutboundLimits(Duration firstByte, Duration idle, Duration total, long bytes, int redirects) {}
