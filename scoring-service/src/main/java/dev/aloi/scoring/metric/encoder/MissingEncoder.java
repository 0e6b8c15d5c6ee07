package dev.aloi.scoring.metric.encoder;

import dev.aloi.scoring.metric.UnmeasuredException;
import dev.aloi.scoring.metric.UnmeasuredException.Category;

/** One that is somewhere else, or nowhere. */
record MissingEncoder(String name) implements Encoder {
    @Override
    public String identity() {
        return name.isEmpty() ? "none" : name;
    }

    @Override
    public TextVector read(String text) {
        throw new UnmeasuredException(Category.ENCODER_MISSING);
    }

    @Override
    public TokenVectors readTokens(String text) {
        throw new UnmeasuredException(Category.ENCODER_MISSING);
    }
}
