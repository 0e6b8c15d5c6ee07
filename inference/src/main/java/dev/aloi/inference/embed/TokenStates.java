package dev.aloi.inference.embed;

import dev.aloi.inference.token.Tokens;

/** The last states of a text's tokens. */
public final class TokenStates {
    private final Tokens tokens;
    private final int before;
    private final int after;
    private final boolean cut;
    private final float[] states;

    TokenStates(Tokens tokens, int before, int after, boolean cut, float[] states) {
        this.tokens = tokens;
        this.before = before;
        this.after = after;
        this.cut = cut;
        this.states = states;
    }

    /** With those that the tokenizer puts around every text. */
    public Tokens tokens() {
        return tokens;
    }

    /** Whether the tokenizer put the token around the text. */
    public boolean isAround(int token) {
        return token < before || token >= tokens.size() - after;
    }

    /** Whether the text was longer than the model reads. */
    public boolean isCut() {
        return cut;
    }

    public int width() {
        return states.length / tokens.size();
    }

    /** Of one token. */
    public float[] state(int token) {
        int width = width();
        float[] state = new float[width];
        System.arraycopy(states, token * width, state, 0, width);
        return state;
    }

    float[] pooled(Pooling pooling) {
        return pooling.of(states, tokens.size());
    }

    @Override
    public String toString() {
        return "States of " + tokens;
    }
}
