package dev.aloi.scoring.metric.text;

/** One way of cutting a text into tokens. Equal tokenizers cut alike, so that a text is cut once for all who need it. */
public interface Tokenizer {
    Tokens tokenize(String text);
}
