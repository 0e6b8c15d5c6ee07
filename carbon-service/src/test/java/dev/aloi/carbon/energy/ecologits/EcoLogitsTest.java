package dev.aloi.carbon.energy.ecologits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.contracts.unit.Pue;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EcoLogitsTest {
    private static final DataCentre PARIS = new DataCentre(
            new Pue(1.2),
            Water.litres(0),
            ElectricityMixes.shipped().find("FRA").orElseThrow());

    @Test
    void reproducesARequestWorkedByHand() {
        Assessment answer = EcoLogits.assess(dense(7), request(100), PARIS);

        // Per token 1.16653e-6 x e^(-0.71718) x 7 + 4.05293e-5 = 4.45152e-5 Wh; 100 of them on one GPU of 80 GB.
        assertThat(answer.perGpu().wattHours()).isCloseTo(0.00445151787, within(1e-11));
        assertThat(answer.modelMemory().gigabytes()).isCloseTo(16.8, within(1e-12));
        // 4.41869 s of an eighth of a server of 1.2 kW, shared by a batch of 64.
        assertThat(answer.server().wattHours()).isCloseTo(0.00287674904, within(1e-11));
        assertThat(answer.energy().wattHours()).isCloseTo(1.2 * (0.00445151787 + 0.00287674904), within(1e-10));
        // 44.18 g/kWh.
        assertThat(answer.usage().emissions().grams()).isCloseTo(0.000388515398, within(1e-12));
        // (5700 / 8 + 164) kg over 3 years and 64 requests at a time.
        assertThat(answer.embodied().emissions().grams()).isCloseTo(0.000639642449, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "33.3, 1", "33.4, 2", "66.6, 2", "66.7, 4", "133, 4", "134, 8", "405, 16"})
    void takesGpusInPowersOfTwo(double billions, int gpus) {
        assertThat(EcoLogits.assess(dense(billions), request(1), PARIS).gpus()).isEqualTo(gpus);
    }

    @Test
    void believesTheMeasuredTimeWhereItIsShorter() {
        ApiRequest quick = new ApiRequest(300, Optional.of(Duration.ofSeconds(12)));
        ApiRequest slow = new ApiRequest(300, Optional.of(Duration.ofMinutes(5)));

        assertThat(EcoLogits.assess(dense(40), quick, PARIS).generation()).isEqualTo(Duration.ofSeconds(12));
        assertThat(EcoLogits.assess(dense(40), slow, PARIS).generation()).isLessThan(Duration.ofSeconds(21));
    }

    @Test
    void givesARangeWhereTheMakerKeepsTheSizeToItself() {
        ApiModel hidden = ApiModels.shipped().find("openai", "gpt-4o").orElseThrow();

        RangedAssessment answer = RangedAssessment.of(hidden, request(400), PARIS, PARIS);

        assertThat(hidden.released()).isFalse();
        assertThat(answer.energy().low().wattHours())
                .isLessThan(answer.energy().high().wattHours() * 0.9);
        assertThat(answer.energy().mid().wattHours())
                .isCloseTo(
                        (answer.energy().low().wattHours()
                                        + answer.energy().high().wattHours())
                                / 2,
                        within(1e-12));
    }

    @Test
    void knowsPublishedSizesExactly() {
        ApiModel open =
                ApiModels.shipped().find("mistralai", "open-mixtral-8x22b").orElseThrow();

        assertThat(open.released()).isTrue();
        assertThat(open.low()).isEqualTo(open.high());
        assertThat(open.low()).isEqualTo(new ModelSize(new Parameters(140.6), new Parameters(39.1)));
        assertThat(ApiModels.shipped().find("openai", "never-made")).isEmpty();
    }

    private static ModelSize dense(double billions) {
        return new ModelSize(new Parameters(billions), new Parameters(billions));
    }

    private static ApiRequest request(long outputTokens) {
        return new ApiRequest(outputTokens, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "gpt-4o, gpt-4o",
        "openai/gpt-4o, gpt-4o",
        "anthropic.claude-3-5-sonnet-20240620-v1:0, claude-3-5-sonnet-20240620",
        "us.anthropic.claude-3-5-sonnet-20241022-v2:0, claude-3-5-sonnet-20241022",
        "mistral-small-20990101, mistral-small",
    })
    void findsAModelHoweverCallsNameIt(String called, String name) {
        assertThat(ApiModels.shipped().find(called)).map(ApiModel::name).contains(name);
    }

    @Test
    void knowsNoModelThatNobodyHasHeardOf() {
        assertThat(ApiModels.shipped().find("oracle-of-delphi")).isEmpty();
    }
}
