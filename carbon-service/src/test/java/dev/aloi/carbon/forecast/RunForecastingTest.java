package dev.aloi.carbon.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.carbon.footprint.Facts;
import dev.aloi.carbon.footprint.FootprintEstimation;
import dev.aloi.carbon.run.RunUse;
import dev.aloi.carbon.run.TrialUse;
import dev.aloi.contracts.carbon.ExpectedRun;
import dev.aloi.contracts.carbon.ExpectedRun.Tokens;
import dev.aloi.contracts.carbon.RunForecast;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.GenerationSettings;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.catalog.Scenario;
import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.id.RecordingId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.runner.Node;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Amount.Known;
import dev.aloi.contracts.unit.Amount.Unknown;
import dev.aloi.contracts.unit.Money;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunForecastingTest {
    private static final SuiteVersion SUITE = new SuiteVersion("visits@1");
    private static final Scenario SCENARIO = new Scenario("c6i.2xlarge", "us-east-1", 0.5);
    private static final Engine SMALL = new Engine.Onnx("/models/small", 100);
    private static final Engine CALLED = new Engine.OpenAi(
            "https://api.example.org/v1",
            "large",
            Engine.OpenAi.Mode.CHAT,
            null,
            null,
            true,
            GenerationSettings.DEFAULT,
            null,
            null);

    private final Facts facts = Facts.shipped();
    private final RunForecasting forecasting = new RunForecasting(new FootprintEstimation(facts), facts.instances());

    @Test
    void pricesExpectedTokensOfAnApi() {
        TokenPrices prices = new TokenPrices(Money.usd("1"), Money.usd("4"), "price list", LocalDate.of(2026, 1, 2));

        RunForecast forecast = forecasting.of(run(CALLED, Pool.API, prices, null), Optional.empty());

        Known<Money> cost = known(forecast.figures().cost());
        // 1,000 trials: 500, 1,000 and 2,000 tokens in at a dollar a million, 50, 100 and 200 out at four.
        assertThat(cost.low().amount()).isEqualByComparingTo("0.7");
        assertThat(cost.mid().amount()).isEqualByComparingTo("1.4");
        assertThat(cost.high().amount()).isEqualByComparingTo("2.8");
        assertThat(cost.basis()).isEqualTo(Amount.Basis.MODELLED);
    }

    @Test
    void goesByTheModelsSizeWhereItHasNotRunYet() {
        RunForecast forecast = forecasting.of(run(SMALL, Pool.X86_64, null, 1_000_000_000L), Optional.empty());

        Known<Duration> time = known(forecast.time());
        // 2 x 1e9 operations x 1,100 tokens x 1,000 trials / 10e9 a second / 8 vCPUs.
        assertThat(time.mid()).isEqualTo(Duration.ofSeconds(27_500));
        assertThat(time.low()).isLessThan(time.mid());
        assertThat(time.high()).isGreaterThan(time.mid());
        assertThat(known(forecast.figures().energy()).mid().wattHours()).isPositive();
        assertThat(known(forecast.figures().total()).low().grams())
                .isLessThan(known(forecast.figures().total()).high().grams());
    }

    @Test
    void goesByWhatTheSameEngineTookBefore() {
        Node node = new Node("amd64", "Intel(R) Xeon(R) Platinum 8375C CPU @ 2.90GHz", 8, "c6i.2xlarge", "us-east-1");
        PastRun before = new PastRun(
                new RunId("ev-1.1"),
                SUITE,
                new RunUse(List.of(trial("a", node, 900, 100), trial("b", node, 1900, 300)), Map.of()));

        RunForecast forecast = forecasting.of(run(SMALL, Pool.X86_64, null, null), Optional.of(before));

        Known<Duration> time = known(forecast.time());
        // Of the same suite: 1,400 tokens in and 200 out on average, and 3.2 s for the 3,200 tokens of both trials.
        assertThat(time.mid()).isEqualTo(Duration.ofSeconds(1_600));
        assertThat(time.low()).isEqualTo(time.high());
        assertThat(time.assumptions()).contains("as run ev-1.1 took, of 2 trials");
    }

    @Test
    void saysWhatItCannotTell() {
        RunForecast unheard = forecasting.of(run(SMALL, Pool.X86_64, null, null), Optional.empty());
        RunForecast recorded = forecasting.of(
                run(new Engine.Replay(new RecordingId("r"), false), Pool.X86_64, null, null), Optional.empty());

        assertThat(unheard.time()).isInstanceOf(Unknown.class);
        assertThat(unheard.figures().cost()).isInstanceOf(Unknown.class);
        assertThat(((Unknown<?>) recorded.figures().energy()).reason())
                .isEqualTo("recorded elsewhere: nothing is computed or called");
    }

    private static ExpectedRun run(Engine engine, Pool pool, @Nullable TokenPrices prices, @Nullable Long parameters) {
        return new ExpectedRun(
                new Candidate(new RunId("plan.1"), "one", null, engine, pool, prices),
                SCENARIO,
                SUITE,
                1_000,
                new Tokens(500, 1_000, 2_000),
                new Tokens(50, 100, 200),
                parameters);
    }

    /** As long in milliseconds as it has tokens. */
    private static TrialUse trial(String sample, Node node, int input, int output) {
        return new TrialUse(
                new SampleId(sample),
                0,
                new Usage(input, output),
                Duration.ofMillis(8L * (input + output)),
                Duration.ofMillis(input + output),
                node,
                null,
                Duration.ofMillis(input + output),
                null,
                null);
    }

    private static <T> Known<T> known(Amount<T> amount) {
        return (Known<T>) amount;
    }
}
