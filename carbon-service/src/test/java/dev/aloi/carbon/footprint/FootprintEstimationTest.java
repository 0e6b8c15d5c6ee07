package dev.aloi.carbon.footprint;

import static dev.aloi.carbon.footprint.Trials.known;
import static dev.aloi.carbon.footprint.Trials.metered;
import static dev.aloi.carbon.footprint.Trials.node;
import static dev.aloi.carbon.footprint.Trials.onNode;
import static dev.aloi.carbon.footprint.Trials.reason;
import static dev.aloi.carbon.footprint.Trials.recorded;
import static dev.aloi.carbon.footprint.Trials.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.carbon.run.RunPlan;
import dev.aloi.carbon.run.RunUse;
import dev.aloi.carbon.run.TrialUse;
import dev.aloi.contracts.carbon.Footprint;
import dev.aloi.contracts.catalog.Scenario;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Node;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.contracts.unit.Amount.Basis;
import dev.aloi.contracts.unit.Amount.Known;
import dev.aloi.contracts.unit.Carbon;
import dev.aloi.contracts.unit.Energy;
import dev.aloi.contracts.unit.Money;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FootprintEstimationTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final RunPlan PLAN = new RunPlan(new Scenario("c6i.2xlarge", "us-east-1", 0.5), null);
    private static final RunPlan PAID_BY_TOKEN = new RunPlan(Scenario.DEFAULT, Trials.PRICES);
    private static final Node ROME = node("AMD EPYC 7R32", 4);
    private static final double IDLE = 0.4742621527777777;
    private static final double FULL = 1.6929615162037035;
    private static final double PUE = 1.135;

    private final FootprintEstimation estimation = FootprintEstimation.shipped();

    @Test
    void weighsARunOnANodeWithAKnownCpu() {
        RunUse use = run(
                onNode("a", ROME, Duration.ofMinutes(40), Duration.ofMinutes(20)),
                onNode("b", ROME, Duration.ofMinutes(20), Duration.ofMinutes(10)));

        Footprint.Figures run = estimation.estimate(use, PLAN).run();

        Known<Energy> energy = known(run.energy());
        assertThat(energy.low().wattHours()).isEqualTo((FULL - IDLE) * PUE, EXACT);
        assertThat(energy.mid().wattHours()).isEqualTo(FULL * PUE, EXACT);
        // One CPU hour of the two that four CPUs give in half an hour, and half an hour reserved without work.
        assertThat(energy.high().wattHours())
                .isEqualTo(((IDLE + 0.5 * (FULL - IDLE)) * 4 * 0.5 + IDLE * 4 * 0.5) * PUE, EXACT);
        assertThat(energy.basis()).isEqualTo(Basis.MODELLED);
        assertThat(energy.assumptions())
                .contains("CPU AMD EPYC 7R32 is EPYC 2nd Gen: 0.47 W idle, 1.69 W full per vCPU"
                        + " (cloud-carbon-footprint/ccf-coefficients b0032d92)");
        assertThat(known(run.operational()).mid().grams()).isEqualTo(FULL * PUE / 1000 * 379.069, EXACT);
    }

    @Test
    void paysANodeAsItsShareOfTheScenariosInstance() {
        RunUse use = run(onNode("a", ROME, Duration.ofMinutes(40), Duration.ofMinutes(30)));

        Known<Money> cost = known(estimation.estimate(use, PLAN).run().cost());

        // Half an hour of 4 of 8 vCPUs at 0.34 USD an hour, paid twice since the instance idles half of its time.
        assertThat(cost.mid()).isEqualTo(Money.usd("0.17"));
        assertThat(cost.low()).isEqualTo(cost.high());
        assertThat(cost.basis()).isEqualTo(Basis.MODELLED);
        assertThat(cost.method()).isEqualTo("instance price x node time / utilisation");
        assertThat(cost.assumptions())
                .containsExactly(
                        "instance type c6i.2xlarge: by the evaluation's scenario",
                        "region us-east-1: by the evaluation's scenario",
                        "c6i.2xlarge in us-east-1: 0.34 USD an hour, Linux on demand"
                                + " (LeanerCloud/ec2-instances-info 32acf84f, 2025-05-28)",
                        "a node of 4 logical CPUs is paid as so many of the instance's 8 vCPUs",
                        "the instance works in 50 % of the hours that it is paid for: by the evaluation's scenario");
    }

    @Test
    void sharesTheMakingOfTheServerOverTheReservedTime() {
        RunUse use = run(onNode("a", ROME, Duration.ofMinutes(40), Duration.ofMinutes(30)));

        Known<Carbon> embodied = known(estimation.estimate(use, PLAN).run().embodied());

        double share = 0.5 / 35_040 * 4 / 128 / 0.5;
        assertThat(embodied.mid().grams()).isEqualTo(1_433_125 * share, EXACT);
        assertThat(embodied.low().grams()).isEqualTo(900_000 * share, EXACT);
        assertThat(embodied.high()).isEqualTo(embodied.mid());
    }

    @Test
    void believesANodeThatKnowsItsInstanceAndRegion() {
        Node graviton = new Node("aarch64", "Neoverse-V1", 8, "c7g.2xlarge", "eu-west-3");
        RunUse use = run(onNode("a", graviton, Duration.ofMinutes(96), Duration.ofMinutes(30)));

        Footprint.Figures run = estimation.estimate(use, PLAN).run();

        assertThat(known(run.cost()).mid()).isEqualTo(Money.usd("0.3434"));
        assertThat(known(run.cost()).assumptions()).noneMatch(text -> text.contains("type c6i"));
        assertThat(known(run.operational()).assumptions())
                .containsExactly("grid of eu-west-3: 51.1 gCO2e/kWh, yearly average"
                        + " (cloud-carbon-footprint b7a049c7, table of 2024)");
        assertThat(known(run.energy()).assumptions())
                .contains("proxy: no measurement of Graviton3 is public, the figures are those of EPYC 2nd Gen");
    }

    @Test
    void countsTheMemoryOfAnInstanceIntoTheWholeNode() {
        Node large = new Node("amd64", "Intel(R) Xeon(R) Platinum 8375C CPU @ 2.90GHz", 8, "m6i.2xlarge", "us-east-1");
        RunUse use = run(onNode("a", large, Duration.ofHours(8), Duration.ofHours(1)));

        Known<Energy> energy = known(estimation.estimate(use, PLAN).run().energy());

        // 256 GB a socket, 136 GB measured: 2 x 120 GB x 8/128 of it is the instance's.
        assertThat(energy.high().wattHours())
                .isEqualTo((8 * 3.7582031249999996 + 8 * 0.766796875 + 2 * 15 * 0.392) * PUE, EXACT);
        assertThat(energy.mid().wattHours()).isEqualTo(8 * 3.7582031249999996 * PUE, EXACT);
    }

    @Test
    void spansEveryArchitectureWhenTheCpuIsNotKnown() {
        RunUse use = run(onNode("a", node("Apple M2", 8), Duration.ofHours(1), Duration.ofHours(1)));

        Known<Energy> energy = known(estimation.estimate(use, PLAN).run().energy());

        assertThat(energy.low().wattHours()).isEqualTo((FULL - IDLE) * PUE, EXACT);
        // The whole node by the hungriest of them, EPYC 5th Gen.
        assertThat(energy.high().wattHours())
                .isEqualTo((2 * 8 * 3.6824237779748152 + 8.96143545344501 - 3.6824237779748152) * PUE, EXACT);
        assertThat(energy.assumptions().getFirst())
                .startsWith("CPU Apple M2 is not known: the range covers all 16 measured architectures");
    }

    @Test
    void saysWhichCpusAVagueNameCanMean() {
        RunUse use = run(onNode("a", node("AMD EPYC", 2), Duration.ofHours(1), Duration.ofHours(1)));

        Known<Energy> energy = known(estimation.estimate(use, PLAN).run().energy());

        assertThat(energy.assumptions().getFirst()).startsWith("CPU AMD EPYC can be EPYC 1st Gen, EPYC 2nd Gen");
        assertThat(energy.mid().wattHours()).isEqualTo(2.282155106707317 * PUE, EXACT);
    }

    @Test
    void takesTheMetersWordWhereEveryTrialWasMetered() {
        RunUse use = run(metered("a", ROME, 0.25), metered("b", ROME, 0.5));

        Known<Energy> energy = known(estimation.estimate(use, PLAN).run().energy());

        assertThat(energy.basis()).isEqualTo(Basis.MEASURED);
        assertThat(energy.method()).isEqualTo("hardware counters (rapl) x PUE");
        assertThat(energy.low()).isEqualTo(energy.high());
        assertThat(energy.mid().wattHours()).isEqualTo(0.75 * PUE, EXACT);
    }

    @Test
    void takesGpusAloneForAPartOfTheNode() {
        RunUse unmetered = run(onNode("a", ROME, Duration.ofMinutes(40), Duration.ofMinutes(40)));
        RunUse use = run(metered("a", ROME, Duration.ofMinutes(40), 5, "nvml"));

        Known<Energy> modelled =
                known(estimation.estimate(unmetered, PLAN).run().energy());
        Known<Energy> energy = known(estimation.estimate(use, PLAN).run().energy());

        assertThat(energy.basis()).isEqualTo(Basis.MODELLED);
        assertThat(energy.method()).isEqualTo(modelled.method());
        assertThat(energy.low()).isEqualTo(modelled.low());
        assertThat(energy.mid().wattHours()).isEqualTo(modelled.mid().wattHours() + 5 * PUE, EXACT);
        assertThat(energy.high().wattHours()).isEqualTo(modelled.high().wattHours() + 5 * PUE, EXACT);
        assertThat(energy.assumptions()).contains("mid and high: with the 5.00 Wh that the GPUs counted (nvml)");
    }

    @Test
    void modelsTheEnergyWhereSomeMetersLeaveTheProcessorsOut() {
        Duration time = Duration.ofMinutes(20);
        RunUse unmetered = run(onNode("a", ROME, time, time), onNode("b", ROME, time, time));
        RunUse use = run(metered("a", ROME, time, 5, "nvml"), metered("b", ROME, time, 7, "rapl+nvml"));

        assertThat(known(estimation.estimate(use, PLAN).run().energy()))
                .isEqualTo(known(estimation.estimate(unmetered, PLAN).run().energy()));
    }

    @Test
    void modelsTheEnergyWhereATrialWasNotMetered() {
        RunUse use = run(metered("a", ROME, 0.25), onNode("b", ROME, Duration.ofSeconds(1), Duration.ofSeconds(1)));

        assertThat(known(estimation.estimate(use, PLAN).run().energy()).basis()).isEqualTo(Basis.MODELLED);
    }

    @Test
    void pricesARecordingByItsTokensExactly() {
        RunUse use = run(recorded("a", new Usage(1_000, 10), null), recorded("b", new Usage(204, 77), null));

        Footprint footprint = estimation.estimate(use, PAID_BY_TOKEN);

        Known<Money> cost = known(footprint.run().cost());
        assertThat(cost.mid().amount()).isEqualByComparingTo("0.0002328");
        assertThat(cost.basis()).isEqualTo(Basis.PRICED);
        assertThat(cost.assumptions())
                .containsExactly(
                        "1,204 input tokens x $0.15/M", "87 output tokens x $0.6/M", "prices: price list, 2026-01-02");
        assertThat(known(footprint.perThousandSamples().cost()).mid().amount()).isEqualByComparingTo("0.1164");
        assertThat(reason(footprint.run().energy())).isEqualTo("the recording says no CPU time");
    }

    @Test
    void weighsARecordingByItsCpuTime() {
        RunUse use = run(recorded("a", null, Duration.ofHours(1)), recorded("b", null, Duration.ofHours(1)));

        Footprint.Figures run = estimation.estimate(use, PLAN).run();

        // Two vCPU hours of an instance of 8 that works half of the time it is paid for.
        assertThat(known(run.cost()).mid()).isEqualTo(Money.usd("0.17"));
        assertThat(known(run.cost()).method()).isEqualTo("instance price x CPU time / vCPUs / utilisation");
        assertThat(known(run.energy()).low().wattHours()).isEqualTo(2 * (FULL - IDLE) * PUE, EXACT);
        assertThat(known(run.energy()).high().wattHours()).isEqualTo(2 * 8.96143545344501 * PUE, EXACT);
        assertThat(known(run.total()).mid().grams())
                .isEqualTo(
                        known(run.operational()).mid().grams()
                                + known(run.embodied()).mid().grams(),
                        EXACT);
    }

    @Test
    void saysWhatARecordingDoesNotSay() {
        Footprint.Figures nothing =
                estimation.estimate(run(recorded("a", null, null)), PLAN).run();
        Footprint.Figures partly = estimation
                .estimate(run(recorded("a", null, Duration.ofSeconds(1)), recorded("b", null, null)), PLAN)
                .run();
        Footprint.Figures unpriced = estimation
                .estimate(run(recorded("a", new Usage(1, 1), null)), PLAN)
                .run();
        Footprint.Figures uncounted = estimation
                .estimate(run(recorded("a", null, null)), PAID_BY_TOKEN)
                .run();

        assertThat(reason(nothing.cost())).isEqualTo("the recording says neither tokens nor CPU time");
        assertThat(reason(nothing.total())).isEqualTo("the recording says no CPU time");
        assertThat(reason(partly.energy())).isEqualTo("the recording says the CPU time of only 1 of 2 completions");
        assertThat(reason(unpriced.cost()))
                .isEqualTo("the candidate has no token prices, and the recording says no CPU time");
        assertThat(reason(uncounted.cost()))
                .isEqualTo("the price is per token, and the tokens of every completion are not known");
    }

    @Test
    void knowsNothingOfARunWithoutCompletions() {
        RunUse use = new RunUse(List.of(), Map.of(FailureCategory.MODEL_UNUSABLE, 3));

        Footprint footprint = estimation.estimate(use, PLAN);

        assertThat(footprint.trials()).isZero();
        assertThat(reason(footprint.run().cost())).isEqualTo("no trial was completed");
        assertThat(reason(footprint.perThousandSamples().total())).isEqualTo("no trial was completed");
    }

    @Test
    void saysWhichPriceOrGridIsNotKnown() {
        RunUse use = run(onNode("a", ROME, Duration.ofSeconds(1), Duration.ofSeconds(1)));

        Footprint.Figures elsewhere = estimation
                .estimate(use, new RunPlan(new Scenario("m7i.2xlarge", "eu-west-3", 0.5), null))
                .run();
        Footprint.Figures nowhere = estimation
                .estimate(use, new RunPlan(new Scenario("z9.huge", "moon-1", 0.5), null))
                .run();

        assertThat(reason(elsewhere.cost())).isEqualTo("no price of m7i.2xlarge in eu-west-3 is known");
        assertThat(known(elsewhere.embodied()).mid().grams()).isPositive();
        assertThat(reason(nowhere.operational())).isEqualTo("no grid intensity of region moon-1 is known");
        assertThat(reason(nowhere.embodied())).isEqualTo("the server behind z9.huge is not known");
        assertThat(known(nowhere.energy()).mid().wattHours()).isPositive();
    }

    @Test
    void namesTheFailuresThatItCannotAccountFor() {
        RunUse use = new RunUse(
                List.of(onNode("a", ROME, Duration.ofSeconds(1), Duration.ofSeconds(1))),
                Map.of(FailureCategory.TIMED_OUT, 2, FailureCategory.CRASHED, 1, FailureCategory.NOT_RECORDED, 5));

        assertThat(known(estimation.estimate(use, PLAN).run().cost()).assumptions())
                .contains("trials that timed out or crashed are not accounted for, there being no figures: 3");
    }

    @Test
    void addsUpNodesOfDifferentKinds() {
        Node paris = new Node("aarch64", "Neoverse-V1", 8, "c7g.2xlarge", "eu-west-3");
        TrialUse one = onNode("a", ROME, Duration.ofMinutes(10), Duration.ofMinutes(10));
        TrialUse other = onNode("b", paris, Duration.ofMinutes(10), Duration.ofMinutes(10));

        double both = known(estimation.estimate(run(one, other), PLAN).run().total())
                .mid()
                .grams();

        assertThat(both)
                .isEqualTo(
                        known(estimation.estimate(run(one), PLAN).run().total())
                                        .mid()
                                        .grams()
                                + known(estimation
                                                .estimate(run(other), PLAN)
                                                .run()
                                                .total())
                                        .mid()
                                        .grams(),
                        EXACT);
    }
}
