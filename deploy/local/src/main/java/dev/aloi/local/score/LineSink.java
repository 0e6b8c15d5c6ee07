package dev.aloi.local.score;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;

/** Takes the scores of one line after the other, in the order of the file. */
public interface LineSink {
    /** @param scores by metric; empty where it is unscored */
    void accept(ScoreLine line, List<OptionalDouble> scores) throws IOException;
}
