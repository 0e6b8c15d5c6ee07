package dev.aloi.carbon.footprint;

import static dev.aloi.carbon.footprint.Trials.known;
import static dev.aloi.carbon.footprint.Trials.reason;
import static dev.aloi.carbon.footprint.Trials.recorded;
import static dev.aloi.carbon.footprint.Trials.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.carbon.energy.ecologits.ApiModel;
import dev.aloi.carbon.energy.ecologits.ModelSize;
import dev.aloi.carbon.energy.ecologits.Parameters;
import dev.aloi.carbon.energy.ecologits.PrimaryEnergy;
import dev.aloi.carbon.energy.ecologits.Water;
import dev.aloi.carbon.own.TenantFacts;
import dev.aloi.carbon.run.RunPlan;
import dev.aloi.carbon.run.RunUse;
import dev.aloi.contracts.carbon.Footprint.Figures;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.catalog.Scenario;
import dev.aloi.contracts.id.ModelId;
import dev.aloi.contracts.id.RecordingId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.contracts.unit.Amount.Basis;
import dev.aloi.contracts.unit.Amount.Known;
import dev.aloi.contracts.unit.Energy;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApiRunTest {
    private static final RunUse USE =
            run(recorded("a", new Usage(100, 500), null), recorded("b", new Usage(100, 500), null));

    private final FootprintEstimation estimation = FootprintEstimation.shipped();

    @Test
    void tellsTheEnergyOfAModelBehindAnApiByItsSize() {
        Figures run = estimation.estimate(USE, plan("gpt-4o", null)).run();

        Energy low = energy(440, 44, 1.09);
        Energy high = energy(440, 132, 1.2);
        assertThat(known(run.energy()).low().wattHours()).isCloseTo(2 * low.wattHours(), within(1e-9));
        assertThat(known(run.energy()).high().wattHours()).isCloseTo(2 * high.wattHours(), within(1e-9));
        assertThat(known(run.energy()).mid().wattHours()).isCloseTo(low.wattHours() + high.wattHours(), within(1e-9));
        assertThat(known(run.energy()).basis()).isEqualTo(Basis.MODELLED);
        assertThat(known(run.energy()).method()).isEqualTo("EcoLogits from the model's size");
        assertThat(known(run.energy()).assumptions())
                .contains("size of gpt-4o estimated by EcoLogits: its maker has not published it");
        assertThat(known(run.operational()).assumptions())
                .singleElement()
                .asString()
                .startsWith("grid of the world: ")
                .contains("where the provider computes is not told");
        assertThat(known(run.embodied()).mid().grams()).isPositive();
        assertThat(known(run.total()).mid().grams())
                .isCloseTo(
                        known(run.operational()).mid().grams()
                                + known(run.embodied()).mid().grams(),
                        within(1e-12));
    }

    @Test
    void takesTheGridOfARegionThatTheCandidateNames() {
        Scenario paris = new Scenario("c6i.2xlarge", "eu-west-3", 0.5);

        Figures run = estimation.estimate(USE, plan("gpt-4o", paris)).run();

        assertThat(known(run.operational()).mid().grams())
                .isCloseTo(known(run.energy()).mid().wattHours() / 1000 * 51.1, within(1e-9));
    }

    @Test
    void believesTheCatalogueBeforeAnEstimate() {
        ModelSize size = new ModelSize(new Parameters(8), new Parameters(8));
        Facts facts = Facts.of(
                Shipped.tables(),
                TenantFacts.none(),
                Map.of(new ModelId("own-8b"), new ApiModel("catalogue", "own-8b", size, size, true)),
                (_, _) -> Optional.empty());

        Figures run = new FootprintEstimation(facts)
                .estimate(USE, plan("own-8b", null))
                .run();

        assertThat(known(run.energy()).low().wattHours())
                .isCloseTo(2 * energy(8, 8, 1.09).wattHours(), within(1e-9));
        assertThat(known(run.energy()).assumptions()).contains("size of own-8b as its maker published it");
    }

    /** The world's electricity takes 3.908 l and 2.5871 MJ a kilowatt-hour; the driest site none of its own, the thirstiest 1.8 l. */
    @Test
    void tellsTheWaterAndThePrimaryEnergyOfAThousandSamples() {
        ApiRun run = ApiRun.of(USE, plan("gpt-4o", null), Facts.shipped()).orElseThrow();

        Known<Water> water = known(run.waterPerThousandSamples());
        Known<PrimaryEnergy> primary = known(run.primaryEnergyPerThousandSamples());

        double low = 1000 * energy(440, 44, 1.09).kilowattHours();
        double high = 1000 * energy(440, 132, 1.2).kilowattHours();
        assertThat(water.low().litres()).isCloseTo(low * 1.09 * 3.908, within(1e-9));
        assertThat(water.high().litres()).isCloseTo(high * (1.8 + 1.2 * 3.908), within(1e-9));
        assertThat(water.mid().litres())
                .isCloseTo((water.low().litres() + water.high().litres()) / 2, within(1e-9));
        assertThat(primary.low().megajoules()).isGreaterThan(low * 2.5871).isLessThan(low * 2.5871 * 1.5);
        assertThat(primary.high().megajoules()).isGreaterThan(high * 2.5871);
    }

    @Test
    void guessesNoSize() {
        Figures run = estimation.estimate(USE, plan("oracle-of-delphi", null)).run();

        assertThat(reason(run.energy())).isEqualTo("the recording says no CPU time");
    }

    @Test
    void saysWhatIsNeededToAccountForACalledModel() {
        Figures run = estimation
                .estimate(USE, plan("oracle-of-delphi", null, Pool.API))
                .run();

        assertThat(reason(run.energy()))
                .startsWith("its machines are behind an API: the method of EcoLogits needs the size of its model");
    }

    @Test
    void believesARecordingsCpuTimeBeforeTheSizeOfItsModel() {
        RunUse timed = run(recorded("a", new Usage(100, 500), Duration.ofSeconds(1)));

        Figures run = estimation.estimate(timed, plan("gpt-4o", null)).run();

        assertThat(known(run.energy()).method()).startsWith("CPU time");
    }

    /** EcoLogits by hand: 500 tokens of a model of 440 or 8 billion parameters; GPUs of 80 GB in powers of two. */
    private static Energy energy(double total, double active, double pue) {
        double perToken =
                1.1665273170451914e-06 * Math.exp(-0.011205921025579175 * 64) * active + 4.052928146734005e-05;
        double seconds = 500 * (6.785088094353663e-04 * active + 3.119310311688259e-04 * 64 + 1.9473717579473387e-02);
        int gpus = total * 2.4 > 80 ? 16 : 1;
        double server = 1200 * seconds / 3600 * gpus / 8 / 64;
        return Energy.wattHours((500 * perToken * gpus + server) * pue);
    }

    private static RunPlan plan(String model, @Nullable Scenario scenario) {
        return plan(model, scenario, Pool.X86_64);
    }

    private static RunPlan plan(String model, @Nullable Scenario scenario, Pool pool) {
        Candidate candidate = new Candidate(
                new RunId("ev.1"),
                model,
                new ModelId(model),
                new Engine.Replay(new RecordingId("rec"), false),
                pool,
                null,
                null,
                scenario,
                null);
        return new RunPlan(scenario == null ? Scenario.DEFAULT : scenario, null, candidate, null, null, false);
    }
}
