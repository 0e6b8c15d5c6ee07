package dev.aloi.carbon.footprint;

import dev.aloi.carbon.energy.Coefficients;
import dev.aloi.carbon.energy.CpuEnergy;
import dev.aloi.carbon.energy.EnergyRange;
import dev.aloi.carbon.energy.MemoryEnergy;
import dev.aloi.carbon.energy.NodeLoad;
import dev.aloi.carbon.energy.PowerCurve;
import dev.aloi.carbon.energy.ladder.EnergyFigure;
import dev.aloi.carbon.energy.ladder.EnergyMethod;
import dev.aloi.carbon.hardware.Instance;
import dev.aloi.carbon.hardware.Memory;
import dev.aloi.carbon.run.NodeUse;
import dev.aloi.carbon.run.RunPlan;
import dev.aloi.contracts.runner.Node;
import dev.aloi.contracts.unit.Energy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Energy by CPU time and the CPU's power curve. High is the whole machine for as long as it was kept: what it drew in the hours that it
 * worked, and idle in those that are reserved without work.
 */
final class CpuTimeEvidence {
    private static final String MARGINAL = "low: what the load adds to an idle node; mid: its CPU time at full draw; ";
    private static final String RANGE =
            MARGINAL + "high: the whole node for its node time, and idle in the hours reserved without work";
    private static final String PLACED_RANGE =
            MARGINAL + "high: its part of the instance, idle hours reserved included";
    private static final String NARROW_RANGE = MARGINAL + "how idle the node was else is not known";

    private final Facts facts;

    CpuTimeEvidence(Facts facts) {
        this.facts = facts;
    }

    Optional<EnergyFigure> of(NodeUse use, RunPlan plan) {
        return use.cpuTime().map(cpuTime -> figure(use, plan, cpuTime));
    }

    private EnergyFigure figure(NodeUse use, RunPlan plan, Duration cpuTime) {
        Optional<Instance> placed = placed(use, plan);
        CpuGuess cpu = placed.map(instance -> CpuGuess.of(instance, facts.power()))
                .orElseGet(() -> CpuGuess.of(use.node(), facts.models(), facts.power(), facts.instances()));
        @Nullable Node node = use.node();
        Optional<Duration> nodeTime = use.nodeTime();
        List<String> notes = new ArrayList<>(cpu.assumptions());
        EnergyRange range;
        if (placed.isPresent()) {
            range = ofInstance(cpu.candidates().getFirst(), placed.get(), cpuTime, plan);
            notes.add(PLACED_RANGE);
            notes.add(Wording.utilisation(plan.scenario()));
        } else if (node != null && nodeTime.isPresent()) {
            NodeLoad load = new NodeLoad(cpuTime, nodeTime.get(), node.logicalCpus());
            range = ofNode(cpu.candidates(), node, load, plan);
            notes.add(RANGE);
            notes.add(Wording.utilisation(plan.scenario()));
        } else {
            range = CpuEnergy.ofCpuTime(cpu.candidates(), cpuTime);
            notes.add(NARROW_RANGE);
        }
        return new EnergyFigure(
                range,
                EnergyMethod.CPU_TIME,
                Optional.empty(),
                cpu.candidates().stream()
                        .anyMatch(candidate -> candidate.proxyFor().isPresent()),
                notes);
    }

    /** The instance that a recording is taken to be made on, where its candidate says so. */
    private Optional<Instance> placed(NodeUse use, RunPlan plan) {
        return use.node() == null && plan.isPlaced()
                ? facts.instances().find(plan.scenario().instanceType())
                : Optional.empty();
    }

    private EnergyRange ofNode(List<Coefficients> candidates, Node node, NodeLoad load, RunPlan plan) {
        EnergyRange cpus = CpuEnergy.ofNode(candidates, load);
        Duration idle = reserved(load.nodeTime(), plan).minus(load.nodeTime());
        Energy idling = candidates.stream()
                .map(cpu -> cpu.perVcpu().idle().times(node.logicalCpus()).during(idle))
                .max(Comparator.comparingDouble(Energy::wattHours))
                .orElse(Energy.wattHours(0));
        Memory extra = CpuGuess.instance(node, facts.instances())
                .map(known -> MemoryEnergy.extra(known, candidates.getFirst()))
                .orElse(Memory.gigabytes(0));
        return new EnergyRange(
                cpus.low(),
                cpus.mid(),
                cpus.high().plus(idling).plus(MemoryEnergy.of(extra, reserved(load.nodeTime(), plan))));
    }

    /** Cloud Carbon Footprint's: idle draw for the vCPU hours reserved, and on top what the CPU time adds. */
    private static EnergyRange ofInstance(Coefficients cpu, Instance instance, Duration cpuTime, RunPlan plan) {
        PowerCurve curve = cpu.perVcpu();
        Energy low = curve.dynamic().during(cpuTime);
        Energy mid = curve.full().during(cpuTime);
        Duration vcpuTime = reserved(cpuTime, plan);
        Memory extra = MemoryEnergy.extra(instance, cpu);
        Energy whole = low.plus(curve.idle().during(vcpuTime))
                .plus(MemoryEnergy.of(extra, vcpuTime.dividedBy(instance.vcpus())));
        return new EnergyRange(low, mid, whole.wattHours() > mid.wattHours() ? whole : mid);
    }

    private static Duration reserved(Duration worked, RunPlan plan) {
        return Duration.ofNanos(Math.round(worked.toNanos() / plan.scenario().utilisation()));
    }
}
