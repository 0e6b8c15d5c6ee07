package dev.aloi.scoring.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.contracts.scoring.Rank;
import java.util.List;
import org.junit.jupiter.api.Test;

class RanksTest {
    private final Ranks ranks = new Ranks(new Resampling(7, 1000), true);

    @Test
    void candidateThatIsBetterOnEverySampleIsFirstForSure() {
        List<Rank> found = ranks.of(List.of(scores(1, 2, 3), scores(2, 3, 4)));

        assertThat(found).containsExactly(new Rank(2, 2, 2, 0), new Rank(1, 1, 1, 1));
    }

    @Test
    void equalCandidatesShareThePositionAndTheChance() {
        List<Rank> found = ranks.of(List.of(scores(1, 5, 3), scores(1, 5, 3), scores(0, 0, 0)));

        assertThat(found).containsExactly(new Rank(1, 1, 1, 0.5), new Rank(1, 1, 1, 0.5), new Rank(3, 3, 3, 0));
    }

    /** Better on one of two samples each: the first wins a quarter of the draws, the other too, and half are ties. */
    @Test
    void chancesOfAllCandidatesSumToOne() {
        List<Rank> found = ranks.of(List.of(scores(1, 0), scores(0, 1)));

        assertThat(found.get(0).pBest() + found.get(1).pBest()).isCloseTo(1, within(1e-9));
        assertThat(found.get(0).pBest()).isCloseTo(0.5, within(0.05));
        assertThat(found).allMatch(rank -> rank.low() == 1 && rank.high() == 2 && rank.position() == 1);
    }

    @Test
    void lowerMayBeBetter() {
        List<Rank> found = new Ranks(new Resampling(7, 1000), false).of(List.of(scores(1, 2), scores(2, 3)));

        assertThat(found).extracting(Rank::position).containsExactly(1, 2);
    }

    /** With one of three samples there, eight of 27 draws hold missing ones alone. */
    @Test
    void drawWithMissingSamplesAlonePutsACandidateLast() {
        Observations sparse = new Observations(3, 1, Estimator.mean());
        sparse.put(0, new double[] {9});

        List<Rank> found = ranks.of(List.of(sparse, scores(1, 1, 1)));

        assertThat(found.getFirst().position()).isEqualTo(1);
        assertThat(found.getFirst().pBest()).isCloseTo(19.0 / 27, within(0.05));
        assertThat(found.getFirst().high()).isEqualTo(2);
    }

    @Test
    void chancesOfAPairSumToOne() {
        Standings standings = ranks.standings(
                List.of(scores(1, 5, 3, 2), scores(2, 4, 3, 3), scores(0, 0, 0, 0)), Clusters.single(4));

        assertThat(standings.chanceAhead(0, 1) + standings.chanceAhead(1, 0)).isCloseTo(1, within(1e-12));
        assertThat(standings.chanceAhead(0, 2)).isEqualTo(1);
    }

    /** Two documents of which either candidate is better on one: with single samples drawn alone there are fewer ties. */
    @Test
    void samplesOfAClusterAreDrawnTogether() {
        List<Observations> candidates = List.of(scores(1, 1, 0, 0), scores(0, 0, 1, 1));
        Clusters documents = Clusters.named(List.of("a", "a", "b", "b"));

        Rank rank = ranks.standings(candidates, documents).ranks().getFirst();

        assertThat(ranks.standings(candidates, documents).chanceAhead(0, 1)).isCloseTo(0.5, within(0.05));
        assertThat(rank.low()).isEqualTo(1);
        assertThat(rank.high()).isEqualTo(2);
    }

    @Test
    void nobodyToRankGivesNoRanks() {
        assertThat(ranks.of(List.of())).isEmpty();
    }

    private static Observations scores(double... scores) {
        Observations observations = new Observations(scores.length, 1, Estimator.mean());
        for (int i = 0; i < scores.length; i++) {
            observations.put(i, new double[] {scores[i]});
        }
        return observations;
    }
}
