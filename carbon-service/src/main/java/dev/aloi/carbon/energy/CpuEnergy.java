package dev.aloi.carbon.energy;

import dev.aloi.contracts.unit.Energy;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Energy of a load on a CPU by Cloud Carbon Footprint's linear power curve. Low is what the load adds to an idle node; mid is its CPU
 * time at full draw; high is the whole node, idle CPUs included, for as long as the load kept it. Where the CPU can be one of several,
 * the range is over all of them and mid is the median.
 */
public final class CpuEnergy {
    private static final Comparator<Energy> BY_AMOUNT = Comparator.comparingDouble(Energy::wattHours);

    private CpuEnergy() {}

    /** Of a load on a node whose size and time are known. */
    public static EnergyRange ofNode(List<Coefficients> candidates, NodeLoad load) {
        return over(candidates, cpu -> {
            EnergyRange alone = alone(cpu, load.cpuTime());
            Energy whole = ofWholeNode(cpu, load);
            return new EnergyRange(alone.low(), alone.mid(), larger(alone.mid(), whole));
        });
    }

    /** Of CPU time on a node of which nothing else is known. */
    public static EnergyRange ofCpuTime(List<Coefficients> candidates, Duration cpuTime) {
        return over(candidates, cpu -> alone(cpu, cpuTime));
    }

    static Energy ofWholeNode(Coefficients cpu, NodeLoad load) {
        return cpu.perVcpu().at(load.load()).times(load.logicalCpus()).during(load.nodeTime());
    }

    private static EnergyRange alone(Coefficients cpu, Duration cpuTime) {
        Energy full = cpu.perVcpu().full().during(cpuTime);
        return new EnergyRange(cpu.perVcpu().dynamic().during(cpuTime), full, full);
    }

    private static EnergyRange over(List<Coefficients> candidates, Function<Coefficients, EnergyRange> range) {
        List<EnergyRange> ranges = candidates.stream().map(range).toList();
        return new EnergyRange(
                ranges.stream().map(EnergyRange::low).min(BY_AMOUNT).orElseThrow(CpuEnergy::noCandidate),
                median(ranges.stream().map(EnergyRange::mid).sorted(BY_AMOUNT).toList()),
                ranges.stream().map(EnergyRange::high).max(BY_AMOUNT).orElseThrow(CpuEnergy::noCandidate));
    }

    private static Energy median(List<Energy> sorted) {
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : sorted.get(half - 1).plus(sorted.get(half)).times(0.5);
    }

    private static Energy larger(Energy one, Energy other) {
        return BY_AMOUNT.compare(one, other) >= 0 ? one : other;
    }

    private static IllegalArgumentException noCandidate() {
        return new IllegalArgumentException("no CPU to estimate by");
    }
}
