package dev.aloi.inference.decode;

import dev.aloi.inference.runtime.Cache;
import dev.aloi.inference.runtime.DecoderSession;
import dev.aloi.inference.runtime.Lane;
import dev.aloi.inference.runtime.RunFailed;
import dev.aloi.inference.token.Tokens;

/**
 * Decides where a token is taken so narrowly that rounding, which differs with the prompts that are decoded beside it, might have taken
 * another: the tokens so far are read anew, alone and block by block, and that answer counts. So an answer is the same in any company.
 */
final class Arbiter {
    /**
     * Of the largest logit. Float32 has 2^-24; what the layers of the sample models make of it differs by less than 2^-19 between one row
     * and many (InvarianceTest measures it), so this leaves a factor of more than 16.
     */
    static final float NARROW = 0x1p-14f;

    private final DecoderSession session;
    private final Lane lane;
    private final boolean needed;

    /** @param needed whether the model's weights are such that only rounding differs */
    Arbiter(DecoderSession session, Lane lane, boolean needed) {
        this.session = session;
        this.lane = lane;
        this.needed = needed;
    }

    /** The next token of a completion; changes the logits. */
    int token(Writing writing, float[] logits) throws RunFailed {
        double draw = writing.draw();
        float[] told = writing.tellsLogprobs() ? logits.clone() : logits;
        Picker.Pick pick = writing.pick(logits, draw);
        if (needed && pick.margin() <= NARROW * pick.scale()) {
            Tokens soFar = writing.task().prompt().plus(writing.tokens());
            try (Cache cache = session.cache()) {
                cache.begin(1, soFar.size());
                BlockReading.read(lane, cache, soFar).last(0, logits);
            }
            pick = writing.pick(logits, draw);
        }
        if (writing.tellsLogprobs()) {
            writing.tell(told, pick.token());
        }
        return pick.token();
    }
}
