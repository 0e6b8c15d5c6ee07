package dev.aloi.scoring.metric.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LikelihoodTest {
    @Test
    void fourTokensOfAnEighthEachAreAsHesitantAsBetweenEight() {
        Likelihood text = new Likelihood(4 * Math.log(1.0 / 8), 4, 16);

        assertThat(text.perplexity()).isCloseTo(8, within(1e-12));
        assertThat(text.bitsPerByte()).isCloseTo(12.0 / 16, within(1e-12));
    }

    @Test
    void textsAddUpByTokensAndBytesNotByTheirMeans() {
        Likelihood sure = new Likelihood(Math.log(0.5), 1, 2);
        Likelihood unsure = new Likelihood(9 * Math.log(0.125), 9, 18);

        assertThat(sure.plus(unsure).bitsPerByte()).isCloseTo(28.0 / 20, within(1e-12));
    }

    @Test
    void aLongAnswerMayBeRightPerByteAlone() {
        Choice choice = new Choice(List.of(new Likelihood(-4, 2, 4), new Likelihood(-6, 5, 20)), 1);

        assertThat(choice.accuracy()).isZero();
        assertThat(choice.accuracyPerByte()).isEqualTo(1);
    }

    @Test
    void equallyLikelyAnswersShareTheCredit() {
        Choice choice = new Choice(List.of(new Likelihood(-4, 2, 4), new Likelihood(-4, 2, 4)), 0);

        assertThat(choice.accuracy()).isEqualTo(0.5);
    }

    @Test
    void aProbabilityAboveOneIsRefused() {
        assertThatThrownBy(() -> new Likelihood(0.1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
