package dev.aloi.carbon.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.carbon.hardware.Memory;
import dev.aloi.carbon.hardware.Microarchitecture;
import dev.aloi.contracts.unit.Power;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CpuEnergyTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final Coefficients SMALL = cpu("small", 1, 4);
    private static final Coefficients LARGE = cpu("large", 2, 10);

    @Test
    void spansFromWhatTheLoadAddsToTheWholeNode() {
        NodeLoad load = new NodeLoad(Duration.ofHours(1), Duration.ofHours(1), 4);

        EnergyRange range = CpuEnergy.ofNode(List.of(SMALL), load);

        assertThat(range.low().wattHours()).isEqualTo(3, EXACT);
        assertThat(range.mid().wattHours()).isEqualTo(4, EXACT);
        // A quarter of four CPUs: 4 x (1 + 0.25 x 3) W for an hour.
        assertThat(range.high().wattHours()).isEqualTo(7, EXACT);
    }

    @Test
    void neverPutsTheWholeNodeBelowTheLoad() {
        NodeLoad tooShort = new NodeLoad(Duration.ofHours(2), Duration.ofHours(1), 1);

        EnergyRange range = CpuEnergy.ofNode(List.of(SMALL), tooShort);

        assertThat(range.high()).isEqualTo(range.mid());
        assertThat(CpuEnergy.ofNode(List.of(SMALL), new NodeLoad(Duration.ofHours(2), Duration.ZERO, 1))
                        .high())
                .isEqualTo(range.mid());
    }

    @Test
    void coversEveryCpuThatItCanBeWithTheMedianInTheMiddle() {
        EnergyRange range = CpuEnergy.ofCpuTime(List.of(LARGE, SMALL), Duration.ofMinutes(30));

        assertThat(range.low().wattHours()).isEqualTo(1.5, EXACT);
        assertThat(range.mid().wattHours()).isEqualTo(3.5, EXACT);
        assertThat(range.high().wattHours()).isEqualTo(5, EXACT);
    }

    @Test
    void refusesToEstimateByNoCpu() {
        assertThatThrownBy(() -> CpuEnergy.ofCpuTime(List.of(), Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void marksEveryGravitonAsAProxyOfTheSecondEpyc() {
        PowerTable table = PowerTable.shipped();
        Coefficients epyc = table.of(new Microarchitecture("EPYC 2nd Gen"));

        for (String graviton : List.of("Graviton2", "Graviton3", "Graviton3E", "Graviton4")) {
            Coefficients row = table.of(new Microarchitecture(graviton));
            assertThat(row.proxyFor()).contains(epyc.architecture());
            assertThat(row.perVcpu()).isEqualTo(epyc.perVcpu());
        }
        assertThat(table.measured())
                .hasSize(16)
                .noneMatch(row -> row.architecture().name().startsWith("Graviton"));
    }

    private static Coefficients cpu(String name, double idle, double full) {
        return new Coefficients(
                new Microarchitecture(name),
                new PowerCurve(Power.watts(idle), Power.watts(full)),
                Memory.gigabytes(0),
                Optional.empty());
    }
}
