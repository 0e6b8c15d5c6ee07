package dev.aloi.runner.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloi.contracts.runner.EnergyReading;
import dev.aloi.contracts.unit.Energy;
import dev.aloi.inference.decode.Spent;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkMeterTest {
    private long wall;
    private long cpu;
    private Optional<EnergyReading> energy = Optional.empty();
    private final WorkMeter meter = new WorkMeter(() -> wall, () -> cpu, () -> energy);

    @Test
    void countsFromBeginningToEnd() {
        pass(100, 100, 1);
        WorkMeter.Span span = meter.begin();
        pass(10, 20, 3);

        assertThat(span.end()).isEqualTo(new Spent(10, 20, 3, "test"));
    }

    @Test
    void sharesTheTimeInWhichPiecesOverlap() {
        WorkMeter.Span first = meter.begin();
        pass(10, 10, 0);
        WorkMeter.Span second = meter.begin();
        pass(8, 16, 0);
        Spent one = first.end();
        pass(5, 5, 0);
        Spent two = second.end();

        assertThat(one).isEqualTo(new Spent(14, 18, 0, "test"));
        assertThat(two).isEqualTo(new Spent(9, 13, 0, "test"));
    }

    @Test
    void readsNoEnergyWhereThereIsNoMeter() {
        WorkMeter.Span span = meter.begin();
        wall += 10;

        assertThat(span.end().instrument()).isNull();
    }

    @Test
    void endsAPieceOnlyOnce() {
        WorkMeter.Span span = meter.begin();
        span.end();

        assertThatThrownBy(span::end).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void readsTheCpuTimeThatThisProcessTakes() {
        var clock = ProcessCpuClock.open(System.getProperty("os.name"));
        long before = clock.getAsLong();

        long steps = 0;
        while (clock.getAsLong() - before < 3_000_000) {
            steps++;
        }

        assertThat(steps)
                .as("steps finer than the 10 ms of the JVM's own counter")
                .isGreaterThan(3);
    }

    private void pass(long wallNanos, long cpuNanos, double wattHours) {
        wall += wallNanos;
        cpu += cpuNanos;
        double before = energy.map(reading -> reading.energy().wattHours()).orElse(0.0);
        energy = Optional.of(new EnergyReading(Energy.wattHours(before + wattHours), "test"));
    }
}
