package dev.aloi.carbon.energy.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.carbon.energy.EnergyRange;
import dev.aloi.carbon.energy.NodeLoad;
import dev.aloi.carbon.energy.PowerTable;
import dev.aloi.carbon.energy.curve.TeadsInstances;
import dev.aloi.carbon.energy.ecologits.ApiModels;
import dev.aloi.carbon.energy.ecologits.ApiRequest;
import dev.aloi.carbon.energy.ecologits.DataCentre;
import dev.aloi.carbon.energy.ecologits.ElectricityMixes;
import dev.aloi.carbon.energy.ecologits.RangedAssessment;
import dev.aloi.carbon.energy.ecologits.Water;
import dev.aloi.carbon.hardware.Microarchitecture;
import dev.aloi.carbon.hardware.Share;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Energy;
import dev.aloi.contracts.unit.Power;
import dev.aloi.contracts.unit.Pue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EnergyLadderTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Evidence WALL = new Evidence.WallReading(Energy.wattHours(100), new Share(0.01), "smart plug");
    private static final Evidence COUNTERS = new Evidence.CounterReading(
            Energy.wattHours(60), Optional.of(Energy.wattHours(20)), Optional.of(Power.watts(15)), HOUR);
    private static final Evidence CPU_TIME = cpuTime("Ice Lake");
    private static final Evidence CURVE = new Evidence.CurveTime(
            TeadsInstances.shipped().find("m6g.4xlarge").orElseThrow().curve(),
            false,
            new Share(0.5),
            HOUR,
            TeadsInstances.SOURCE);
    private static final Evidence TDP =
            new Evidence.TdpShare(Power.watts(200), new Share(0.25), Optional.empty(), HOUR);
    private static final Evidence API = api();

    @Test
    void takesTheBestMethodThatThereIsEvidenceFor() {
        List<Evidence> best = List.of(WALL, COUNTERS, CURVE, CPU_TIME, TDP, API);
        for (int from = 0; from < best.size(); from++) {
            List<Evidence> shuffled = new ArrayList<>(best.subList(from, best.size()));
            Collections.shuffle(shuffled, new Random(from));

            assertThat(EnergyLadder.best(shuffled)).contains(best.get(from).figure());
        }
        assertThat(EnergyLadder.best(List.of())).isEmpty();
    }

    @Test
    void alwaysGivesARangeInOrderWithItsMethodAndBasis() {
        for (Evidence evidence : List.of(WALL, COUNTERS, CPU_TIME, CURVE, TDP, API)) {
            EnergyFigure figure = evidence.figure();
            boolean measured = evidence.equals(WALL) || evidence.equals(COUNTERS);

            assertThat(figure.range().low().wattHours())
                    .isPositive()
                    .isLessThan(figure.range().high().wattHours());
            assertThat(figure.amount())
                    .isInstanceOfSatisfying(
                            Amount.Known.class,
                            known -> assertThat(known.basis())
                                    .isEqualTo(measured ? Amount.Basis.MEASURED : Amount.Basis.MODELLED));
        }
    }

    @Test
    void holdsTheErrorThatTheMeterHas() {
        assertThat(WALL.figure().range())
                .isEqualTo(new EnergyRange(Energy.wattHours(99), Energy.wattHours(100), Energy.wattHours(101)));
    }

    @Test
    void saysWhatTheCountersDoNotSee() {
        assertThat(COUNTERS.figure().range())
                .isEqualTo(new EnergyRange(Energy.wattHours(80), Energy.wattHours(80), Energy.wattHours(95)));
        EnergyFigure alone =
                new Evidence.CounterReading(Energy.wattHours(60), Optional.empty(), Optional.empty(), HOUR).figure();
        assertThat(alone.notes()).anyMatch(note -> note.contains("loss of the power supply"));
    }

    @Test
    void marksTheProxyThatAGravitonFigureRestsOn() {
        assertThat(cpuTime("Graviton3").figure().restsOnProxy()).isTrue();
        assertThat(cpuTime("Graviton3").figure().notes())
                .containsExactly("no measurement of Graviton3: figures of EPYC 2nd Gen");
        assertThat(CURVE.figure().restsOnProxy()).as("Graviton2 by Teads").isTrue();
        assertThat(CPU_TIME.figure().restsOnProxy()).isFalse();
    }

    @Test
    void sharesTheThermalDesignPowerFromIdleToFull() {
        // A quarter of 200 W: idle 12 %, half load 75 %, full load 102 %.
        EnergyRange range = TDP.figure().range();

        assertThat(range.low().wattHours()).isCloseTo(6, within(1e-12));
        assertThat(range.mid().wattHours()).isCloseTo(37.5, within(1e-12));
        assertThat(range.high().wattHours()).isCloseTo(51, within(1e-12));
    }

    @Test
    void readsTheCurveATenthOfLoadToEitherSide() {
        // m6g.4xlarge: 38.6 W at 10 %, 61.3 W at 50 %, 84.1 W at full load.
        EnergyRange range = CURVE.figure().range();

        assertThat(range.low().wattHours()).isCloseTo(61.3 - 22.7 / 4, within(1e-9));
        assertThat(range.mid().wattHours()).isCloseTo(61.3, within(1e-12));
        assertThat(range.high().wattHours()).isCloseTo(61.3 + 22.8 / 5, within(1e-9));
    }

    @Test
    void countsTheFacilityIn() {
        EnergyFigure figure = WALL.figure().atFacility(new Pue(1.135));

        assertThat(figure.range().mid().wattHours()).isCloseTo(113.5, within(1e-12));
        assertThat(figure.notes()).contains("x PUE 1.135");
    }

    private static Evidence cpuTime(String architecture) {
        return new Evidence.CpuTime(
                new NodeLoad(HOUR, HOUR, 8), List.of(PowerTable.shipped().of(new Microarchitecture(architecture))));
    }

    private static Evidence api() {
        DataCentre place = new DataCentre(
                new Pue(1.2),
                Water.litres(0.5),
                ElectricityMixes.shipped().find("USA").orElseThrow());
        return new Evidence.ApiAnswer(RangedAssessment.of(
                ApiModels.shipped().find("openai", "gpt-4o").orElseThrow(),
                new ApiRequest(400, Optional.empty()),
                place,
                place));
    }
}
