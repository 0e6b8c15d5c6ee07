package dev.aloi.runner.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloi.contracts.runner.EnergyReading;
import dev.aloi.contracts.unit.Energy;
import java.time.Duration;
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

        WorkMeter.Work work = span.end();

        assertThat(work.wall()).isEqualTo(Duration.ofNanos(10));
        assertThat(work.cpu()).isEqualTo(Duration.ofNanos(20));
        assertThat(work.energy()).contains(new EnergyReading(Energy.wattHours(3), "test"));
    }

    @Test
    void sharesTheTimeInWhichPiecesOverlap() {
        WorkMeter.Span first = meter.begin();
        pass(10, 10, 0);
        WorkMeter.Span second = meter.begin();
        pass(8, 16, 0);
        WorkMeter.Work one = first.end();
        pass(5, 5, 0);
        WorkMeter.Work two = second.end();

        assertThat(one.wall()).isEqualTo(Duration.ofNanos(14));
        assertThat(one.cpu()).isEqualTo(Duration.ofNanos(18));
        assertThat(two.wall()).isEqualTo(Duration.ofNanos(9));
        assertThat(two.cpu()).isEqualTo(Duration.ofNanos(13));
    }

    @Test
    void readsNoEnergyWhereThereIsNoMeter() {
        WorkMeter.Span span = meter.begin();
        wall += 10;

        assertThat(span.end().energy()).isEmpty();
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
