package dev.aloi.scoring.metric.meteor;

import dev.aloi.scoring.metric.text.Tokenizer;

/**
 * What METEOR depends on.
 *
 * @param tokenizerLabel as signatures name it
 * @param alpha weight of precision in the harmonic mean; recall has the rest
 * @param beta how fast the penalty grows with fragmentation
 * @param gamma the penalty at most
 * @param stemWeight what a match of stems alone is worth of a whole one
 */
public record MeteorSettings(
        Tokenizer tokenizer, String tokenizerLabel, double alpha, double beta, double gamma, double stemWeight) {}
