package dev.aloi.scoring.metric.encoder;

/** A model that reads texts. The same text comes out the same, whatever was read before or beside it. */
public interface Encoder {
    /** What stands in signatures: its name, and the first digits of its file's SHA-256. */
    String identity();

    TextVector read(String text);

    TokenVectors readTokens(String text);
}
