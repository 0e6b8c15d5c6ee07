package dev.aloi.scoring.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StyledVotesTest {
    /** Expected values: the same loss minimised by scipy 1.17.1. */
    @Test
    void strengthsAndStyleMinimiseThePenalisedLoss() {
        Votes.Outcome[] outcomes = {
            Votes.Outcome.FIRST,
            Votes.Outcome.SECOND,
            Votes.Outcome.TIE,
            Votes.Outcome.FIRST,
            Votes.Outcome.FIRST,
            Votes.Outcome.SECOND,
            Votes.Outcome.FIRST
        };
        StyledVotes votes = new StyledVotes(3, 2);
        for (int i = 0; i < 60; i++) {
            double[] first = {10 + i * 7 % 23, i * 3 % 4};
            double[] second = {10 + i * 5 % 19, i * 11 % 3};
            votes.add(i % 3, (i + 1 + i / 3 % 2) % 3, outcomes[i % 7], first, second);
        }

        StyledStrengths fit = votes.fit();

        assertThat(fit.elo(0)).isCloseTo(-14.50964059396218, within(1e-4));
        assertThat(fit.elo(1)).isCloseTo(11.911408447294955, within(1e-4));
        assertThat(fit.elo(2)).isCloseTo(2.5982321466673493, within(1e-4));
        assertThat(fit.styleElo(0)).isCloseTo(-12.580290660311109, within(1e-4));
        assertThat(fit.styleElo(1)).isCloseTo(18.41337485692984, within(1e-4));
    }

    /** Both are equally good; the second only writes more, and judges like that. */
    @Test
    void whoOnlyWritesLongerIsNotTakenForStronger() {
        SplittableRandom random = new SplittableRandom(12);
        StyledVotes styled = new StyledVotes(2, 1);
        Votes plain = new Votes(2);
        for (int i = 0; i < 4_000; i++) {
            double first = random.nextInt(50, 300);
            double second = random.nextInt(100, 500);
            double contrast = (first - second) / (first + second + 1);
            boolean firstWins = random.nextDouble() < 1 / (1 + Math.exp(-3 * contrast));
            Votes.Outcome outcome = firstWins ? Votes.Outcome.FIRST : Votes.Outcome.SECOND;
            styled.add(0, 1, outcome, new double[] {first}, new double[] {second});
            plain.add(0, 1, outcome);
        }
        List<Interval> intervals = styled.eloIntervals(new Resampling(4, 200));

        assertThat(BradleyTerry.of(plain.wins()).elo(1)).isGreaterThan(60);
        assertThat(styled.fit().elo(1)).isBetween(-20.0, 20.0);
        assertThat(intervals.get(1).low()).isLessThan(0);
        assertThat(intervals.get(1).high()).isGreaterThan(0);
    }

    @Test
    void aVoteOfACandidateAgainstItselfIsRefused() {
        StyledVotes votes = new StyledVotes(2, 0);

        assertThatThrownBy(() -> votes.add(1, 1, Votes.Outcome.TIE, new double[0], new double[0]))
                .hasMessage("a vote is between two different candidates");
    }
}
