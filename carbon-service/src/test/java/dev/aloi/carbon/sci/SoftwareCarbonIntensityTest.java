package dev.aloi.carbon.sci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Amount.Known;
import dev.aloi.contracts.unit.Amount.Unknown;
import dev.aloi.contracts.unit.Carbon;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoftwareCarbonIntensityTest {
    private static final Known<Carbon> O = known(1, 2, 4, "grid");
    private static final Known<Carbon> M = known(3, 4, 5, "platform");

    @ParameterizedTest
    @CsvSource({
        "THOUSAND_SAMPLES, 40000, 0.15, '(O + M) / 1,000 samples'",
        "MILLION_TOKENS, 3000000, 2, '(O + M) / 1,000,000 tokens'",
        "ACCEPTED_ANSWER, 12, 0.5, (O + M) / accepted answer",
    })
    void dividesByWhatTheSoftwareIsFor(FunctionalUnit unit, long counted, double grams, String method) {
        Known<Carbon> sci = (Known<Carbon>) SoftwareCarbonIntensity.of(O, M, true, unit, counted);

        assertThat(sci.mid().grams()).isCloseTo(grams, within(1e-12));
        assertThat(sci.low().grams()).isCloseTo(grams * 4 / 6, within(1e-12));
        assertThat(sci.high().grams()).isCloseTo(grams * 9 / 6, within(1e-12));
        assertThat(sci.method()).isEqualTo(method);
        assertThat(sci.assumptions()).containsExactly("grid", "platform");
    }

    @Test
    void leavesMakingTheHardwareOutOnlyWithARemark() {
        Known<Carbon> sci =
                (Known<Carbon>) SoftwareCarbonIntensity.of(O, M, false, FunctionalUnit.THOUSAND_SAMPLES, 1_000);

        assertThat(sci.mid().grams()).isEqualTo(2);
        assertThat(sci.assumptions()).anyMatch(text -> text.contains("4.0 gCO2e more with it"));
    }

    @Test
    void isNotKnownWithoutAnythingToCountFor() {
        assertThat(SoftwareCarbonIntensity.of(O, M, true, FunctionalUnit.ACCEPTED_ANSWER, 0))
                .isEqualTo(new Unknown<>("there are no accepted answers to count emissions for"));
    }

    private static Known<Carbon> known(double low, double mid, double high, String assumption) {
        return new Known<>(
                Carbon.grams(low),
                Carbon.grams(mid),
                Carbon.grams(high),
                Amount.Basis.MODELLED,
                "model",
                List.of(assumption));
    }
}
