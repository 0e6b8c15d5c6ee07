package dev.aloi.carbon.footprint;

import static dev.aloi.carbon.footprint.Trials.known;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.carbon.database.StoredJson;
import dev.aloi.carbon.run.RunPlan;
import dev.aloi.carbon.run.RunUse;
import dev.aloi.carbon.run.TrialUse;
import dev.aloi.contracts.carbon.Footprint;
import dev.aloi.contracts.catalog.Scenario;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.runner.EnergyReading;
import dev.aloi.contracts.runner.Node;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.contracts.unit.Amount.Known;
import dev.aloi.contracts.unit.Carbon;
import dev.aloi.contracts.unit.Energy;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any run, tried on random ones. */
class FootprintPropertiesTest {
    private static final RunPlan BY_TIME = new RunPlan(new Scenario("c7g.2xlarge", "eu-west-3", 0.37), null);
    private static final RunPlan BY_TOKEN = new RunPlan(Scenario.DEFAULT, Trials.PRICES);
    private static final List<Node> NODES = List.of(
            Trials.node("AMD EPYC 7R32", 4),
            Trials.node("AMD EPYC", 2),
            Trials.node(null, 16),
            new Node("amd64", "Intel(R) Xeon(R) Platinum 8375C", 8, "m6i.2xlarge", "us-east-1"),
            new Node("aarch64", "Neoverse-V1", 8, "c7g.2xlarge", "eu-west-3"));

    private final FootprintEstimation estimation = FootprintEstimation.shipped();
    private final StoredJson json = new StoredJson();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void givesTheSameBytesInWhateverOrderTheTrialsAreTold(long seed) {
        Random random = new Random(seed);
        List<TrialUse> trials = trials(random, seed % 2 == 0);
        List<TrialUse> shuffled = new ArrayList<>(trials);
        Collections.shuffle(shuffled, random);

        for (RunPlan plan : List.of(BY_TIME, BY_TOKEN)) {
            assertThat(json.write(estimation.estimate(new RunUse(shuffled, Map.of()), plan)))
                    .isEqualTo(json.write(estimation.estimate(new RunUse(trials, Map.of()), plan)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void addsTheCostOfTokensUpToTheLastDigit(long seed) {
        List<TrialUse> trials = trials(new Random(seed), false);
        int half = trials.size() / 2;

        BigDecimal parts =
                cost(trials.subList(0, half), BY_TOKEN).add(cost(trials.subList(half, trials.size()), BY_TOKEN));

        assertThat(cost(trials, BY_TOKEN)).isEqualByComparingTo(parts);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void addsTheCostOfTimeUp(long seed) {
        List<TrialUse> trials = trials(new Random(seed), false);
        int half = trials.size() / 2;

        BigDecimal parts =
                cost(trials.subList(0, half), BY_TIME).add(cost(trials.subList(half, trials.size()), BY_TIME));

        assertThat(cost(trials, BY_TIME).doubleValue())
                .isCloseTo(parts.doubleValue(), within(1e-12 * parts.doubleValue()));
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36})
    void keepsEveryRangeInOrderAndAboveZero(long seed) {
        Footprint footprint =
                estimation.estimate(new RunUse(trials(new Random(seed), seed % 2 == 0), Map.of()), BY_TIME);

        for (Footprint.Figures figures : List.of(footprint.run(), footprint.perThousandSamples())) {
            assertThat(known(figures.cost()).mid().amount().signum()).isPositive();
            inOrder(known(figures.energy()), Energy::wattHours);
            inOrder(known(figures.operational()), Carbon::grams);
            inOrder(known(figures.embodied()), Carbon::grams);
            inOrder(known(figures.total()), Carbon::grams);
        }
    }

    private static <T> void inOrder(Known<T> range, ToDoubleFunction<T> value) {
        assertThat(value.applyAsDouble(range.low())).isPositive();
        assertThat(value.applyAsDouble(range.mid())).isGreaterThanOrEqualTo(value.applyAsDouble(range.low()));
        assertThat(value.applyAsDouble(range.high())).isGreaterThanOrEqualTo(value.applyAsDouble(range.mid()));
    }

    private BigDecimal cost(List<TrialUse> trials, RunPlan plan) {
        return known(estimation
                        .estimate(new RunUse(trials, Map.of()), plan)
                        .run()
                        .cost())
                .mid()
                .amount();
    }

    private static List<TrialUse> trials(Random random, boolean metered) {
        return IntStream.range(0, 20 + random.nextInt(60))
                .mapToObj(i -> trial(random, i, metered))
                .toList();
    }

    private static TrialUse trial(Random random, int number, boolean metered) {
        return new TrialUse(
                new SampleId("s" + number / 3),
                number % 3,
                new Usage(random.nextInt(100_000), random.nextInt(5_000)),
                Duration.ofNanos(1 + random.nextLong(20_000_000_000L)),
                Duration.ofNanos(1 + random.nextLong(5_000_000_000L)),
                NODES.get(random.nextInt(NODES.size())),
                metered ? new EnergyReading(Energy.wattHours(random.nextDouble() + 0.001), "rapl") : null,
                null,
                null,
                Trials.THEN);
    }
}
