package dev.aloi.carbon.footprint;

import dev.aloi.carbon.energy.Coefficients;
import dev.aloi.carbon.energy.CpuEnergy;
import dev.aloi.carbon.energy.EnergyRange;
import dev.aloi.carbon.energy.MemoryEnergy;
import dev.aloi.carbon.energy.NodeLoad;
import dev.aloi.carbon.energy.PowerTable;
import dev.aloi.carbon.footprint.EnergyAccount.Accounted;
import dev.aloi.carbon.footprint.EnergyAccount.NodeEnergy;
import dev.aloi.carbon.footprint.EnergyAccount.Unaccounted;
import dev.aloi.carbon.grid.GridTable;
import dev.aloi.carbon.hardware.CpuModels;
import dev.aloi.carbon.hardware.Instance;
import dev.aloi.carbon.hardware.Instances;
import dev.aloi.carbon.hardware.Memory;
import dev.aloi.contracts.unit.Amount.Basis;
import dev.aloi.contracts.unit.Energy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The energy of a run: as metered where every trial was, else modelled from CPU time and the CPU's power curve. */
final class EnergyEstimation {
    private static final String PUE = "PUE " + GridTable.PUE.ratio() + ": average of AWS by Cloud Carbon Footprint";
    private static final String RANGE =
            "low: what the load adds to an idle node; mid: its CPU time at full draw; high: the whole node for its node time";
    private static final String NARROW_RANGE =
            "low: what the load adds to an idle node; mid: its CPU time at full draw; how idle the node was else is not known";

    private final CpuModels models;
    private final PowerTable power;
    private final Instances instances;

    EnergyEstimation(CpuModels models, PowerTable power, Instances instances) {
        this.models = models;
        this.power = power;
        this.instances = instances;
    }

    EnergyAccount estimate(RunUse use) {
        return metered(use).orElseGet(() -> modelled(use));
    }

    private static Optional<EnergyAccount> metered(RunUse use) {
        List<NodeUse> nodes = use.nodes();
        List<NodeEnergy> parts = nodes.stream()
                .flatMap(node -> NodeEnergy.metered(node).stream())
                .toList();
        if (parts.size() < nodes.size()) {
            return Optional.empty();
        }
        String meters = nodes.stream()
                .flatMap(node -> node.meters().stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        List<String> assumptions = new ArrayList<>(List.of(PUE));
        assumptions.addAll(use.unaccounted());
        return Optional.of(new Accounted(parts, Basis.MEASURED, "meter (" + meters + ") x PUE", assumptions));
    }

    private EnergyAccount modelled(RunUse use) {
        Set<String> assumptions = new LinkedHashSet<>();
        List<NodeEnergy> parts = new ArrayList<>();
        for (NodeUse node : use.nodes()) {
            Optional<Duration> cpuTime = node.cpuTime();
            if (cpuTime.isEmpty()) {
                return new Unaccounted(node.withoutCpuTime());
            }
            CpuGuess cpu = CpuGuess.of(node.node(), models, power, instances);
            parts.add(NodeEnergy.of(node, drawn(node, cpuTime.get(), cpu.candidates())));
            assumptions.addAll(cpu.assumptions());
            assumptions.add(isWholeNodeKnown(node) ? RANGE : NARROW_RANGE);
        }
        assumptions.add(PUE);
        assumptions.addAll(use.unaccounted());
        return new Accounted(
                parts, Basis.MODELLED, "CPU time x modelled watts per vCPU x PUE", List.copyOf(assumptions));
    }

    private EnergyRange drawn(NodeUse use, Duration cpuTime, List<Coefficients> candidates) {
        Optional<Duration> nodeTime = use.nodeTime();
        if (use.node() == null || nodeTime.isEmpty()) {
            return CpuEnergy.ofCpuTime(candidates, cpuTime);
        }
        EnergyRange cpus = CpuEnergy.ofNode(
                candidates, new NodeLoad(cpuTime, nodeTime.get(), use.node().logicalCpus()));
        return new EnergyRange(cpus.low(), cpus.mid(), cpus.high().plus(memory(use, candidates, nodeTime.get())));
    }

    /** Of the whole node, where the node knows its instance type and so its memory. */
    private Energy memory(NodeUse use, List<Coefficients> candidates, Duration nodeTime) {
        Optional<Instance> instance = CpuGuess.instance(use.node(), instances);
        Memory extra = instance.map(known -> MemoryEnergy.extra(known, candidates.getFirst()))
                .orElse(Memory.gigabytes(0));
        return MemoryEnergy.of(extra, nodeTime);
    }

    private static boolean isWholeNodeKnown(NodeUse use) {
        return use.node() != null && use.nodeTime().isPresent();
    }
}
