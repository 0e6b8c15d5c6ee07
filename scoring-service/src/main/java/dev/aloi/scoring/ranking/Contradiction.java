package dev.aloi.scoring.ranking;

import dev.aloi.contracts.id.RunId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two metrics side by side.
 *
 * @param tau Kendall's tau-b of the candidates' values, the better the higher; from -1, all pairs turned round, to 1; absent where
 *     either metric finds all candidates equal
 * @param candidates that both metrics scored
 * @param opposed pairs that they order oppositely, both for sure
 */
public record Contradiction(
        String first, String second, @Nullable Double tau, int candidates, List<Opposed> opposed) {
    /**
     * A pair of candidates.
     *
     * @param byFirst the one that the first metric finds better, not by chance
     * @param bySecond the one that the second does
     */
    public record Opposed(RunId byFirst, String nameByFirst, RunId bySecond, String nameBySecond) {}
}
