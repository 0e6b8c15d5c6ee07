package dev.aloi.inference.decode;

import dev.aloi.inference.runtime.Cache;
import dev.aloi.inference.runtime.Lane;
import dev.aloi.inference.runtime.Logits;
import dev.aloi.inference.runtime.RunFailed;
import dev.aloi.inference.token.Tokens;
import java.util.List;

/**
 * Reads one row block by block, cut at the same places whatever part of it was read before or is shared: so what comes of a text is the
 * same bit by bit, as the runtime computes the same shapes. It also bounds the memory that answers take, one for each token.
 */
final class BlockReading {
    static final int BLOCK = 64;

    private BlockReading() {}

    /** Where a shared beginning may end. */
    static int floor(int tokens) {
        return tokens - tokens % BLOCK;
    }

    /** The cache's single row, which has read whole blocks of the tokens, reads the others; the answers are those to the last block. */
    static Logits read(Lane lane, Cache cache, Tokens tokens) throws RunFailed {
        int from = cache.length(0);
        if (from % BLOCK != 0 || from >= tokens.size()) {
            throw new IllegalArgumentException("a row goes on after whole blocks, and with at least one token");
        }
        while (true) {
            int end = Math.min(tokens.size(), from + BLOCK);
            Logits logits = lane.read(cache, List.of(tokens.slice(from, end)));
            if (end == tokens.size()) {
                return logits;
            }
            from = end;
        }
    }
}
