package dev.aloi.scoring.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalInt;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LadderTest {
    /** Two and a half standard errors: by chance in 0.62 % of cases. */
    private static final PairedComparison.Spread LEAD =
            new PairedComparison.Spread(0.1, 0.04, OptionalInt.empty(), 30, 1);

    @Test
    void whatIsAnImprovementAtFirstIsNoneAfterMoreLooks() {
        assertThat(new Ladder(2).isImprovement(LEAD)).isTrue();
        assertThat(new Ladder(3).isImprovement(LEAD)).isFalse();
    }

    @Test
    void aCandidateThatIsWorseIsNoImprovement() {
        assertThat(new Ladder(2).isImprovement(LEAD.turned())).isFalse();
    }

    @Test
    void allLooksTogetherErrInFivePerCent() {
        double all = LongStream.rangeClosed(1, 1_000_000)
                .mapToDouble(look -> new Ladder(look).allowed())
                .sum();

        assertThat(all).isEqualTo(0.05, within(1e-6));
    }

    @Test
    void fewSamplesThatAllDifferAlikeAreNoCertainty() {
        assertThat(new Ladder(2).isImprovement(new PairedComparison.Spread(0.5, 0, OptionalInt.of(2), 3, 1)))
                .isFalse();
        assertThat(new Ladder(2).isImprovement(new PairedComparison.Spread(0.5, 0, OptionalInt.of(29), 30, 1)))
                .isTrue();
    }

    @Test
    void valuesAreToldNoFinerThanOneSampleCouldChangeThem() {
        assertThat(Ladder.rounded(0.7312, 1, 30)).isEqualTo(22.0 / 30);
        assertThat(Ladder.rounded(33.3, 100, 7)).isEqualTo(200.0 / 7);
    }

    @Test
    void looksAreCountedFromOne() {
        assertThatThrownBy(() -> new Ladder(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
