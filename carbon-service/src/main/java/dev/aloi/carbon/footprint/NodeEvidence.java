package dev.aloi.carbon.footprint;

import dev.aloi.carbon.energy.NodeLoad;
import dev.aloi.carbon.energy.curve.TeadsInstances;
import dev.aloi.carbon.energy.curve.ThermalDesign;
import dev.aloi.carbon.energy.ladder.EnergyFigure;
import dev.aloi.carbon.energy.ladder.EnergyMethod;
import dev.aloi.carbon.energy.ladder.Evidence.CounterReading;
import dev.aloi.carbon.energy.ladder.Evidence.CurveTime;
import dev.aloi.carbon.energy.ladder.Evidence.TdpShare;
import dev.aloi.carbon.hardware.Share;
import dev.aloi.carbon.run.NodeUse;
import dev.aloi.carbon.run.RunPlan;
import dev.aloi.contracts.runner.Node;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be told of a node's energy, each by its method, before the facility's part is added. */
final class NodeEvidence {
    private final Facts facts;
    private final CpuTimeEvidence cpuTime;

    NodeEvidence(Facts facts) {
        this.facts = facts;
        this.cpuTime = new CpuTimeEvidence(facts);
    }

    List<EnergyFigure> of(NodeUse use, RunPlan plan) {
        Optional<EnergyFigure> processors = cpuTime.of(use, plan).map(figure -> withGpus(figure, use));
        Optional<EnergyFigure> thermal = tdp(use).map(figure -> withGpus(figure, use));
        return Stream.of(metered(use), ownCurve(use), teads(use), processors, thermal)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Virtual machines hide the counters of their processors, and show those of their GPUs. */
    private static EnergyFigure withGpus(EnergyFigure figure, NodeUse use) {
        return use.meteredGpus()
                .map(counted -> figure.withGpus(counted, String.join("+", use.meters())))
                .orElse(figure);
    }

    /** Where every trial was metered. The reading's name says whether memory and GPUs are in it. */
    private static Optional<EnergyFigure> metered(NodeUse use) {
        return use.metered()
                .map(energy -> new CounterReading(
                                energy,
                                Optional.empty(),
                                Optional.empty(),
                                use.nodeTime().orElse(Duration.ZERO))
                        .figure())
                .map(figure -> new EnergyFigure(
                        figure.range(),
                        figure.method(),
                        Optional.of(String.join("+", use.meters())),
                        false,
                        figure.notes().stream()
                                .filter(note -> !note.equals("RAPL"))
                                .toList()));
    }

    /** By somebody's own measurements of the machine, named by its instance type or its CPU. */
    private Optional<EnergyFigure> ownCurve(NodeUse use) {
        @Nullable Node node = use.node();
        return node == null
                ? Optional.empty()
                : Stream.of(node.instanceType(), node.cpuModel())
                        .flatMap(Stream::ofNullable)
                        .flatMap(machine -> facts.curves().find(machine).stream())
                        .findFirst()
                        .flatMap(own -> load(use)
                                .map(load -> new CurveTime(
                                                own.curve(), true, load.load(), load.nodeTime(), own.source())
                                        .figure()));
    }

    /** By Teads' curve of the instance type, unless it is a common shape scaled to the chip. */
    private Optional<EnergyFigure> teads(NodeUse use) {
        return Optional.ofNullable(use.node())
                .map(Node::instanceType)
                .flatMap(facts.teads()::find)
                .filter(TeadsInstances.TeadsInstance::isOwn)
                .flatMap(instance -> load(use)
                        .map(load -> new CurveTime(
                                        instance.curve(), true, load.load(), load.nodeTime(), TeadsInstances.SOURCE)
                                .figure()));
    }

    /** For a CPU of which nothing else is known. Whether the node is all of the chip is not known either. */
    private Optional<EnergyFigure> tdp(NodeUse use) {
        return Optional.ofNullable(use.node())
                .map(Node::cpuModel)
                .filter(model -> facts.models().architectures(model).isEmpty())
                .flatMap(facts.thermal()::find)
                .flatMap(watts -> load(use)
                        .map(load ->
                                new TdpShare(watts, Share.WHOLE, Optional.of(load.load()), load.nodeTime()).figure()))
                .map(figure -> new EnergyFigure(
                        figure.range(),
                        EnergyMethod.TDP_SHARE,
                        Optional.of(ThermalDesign.SOURCE),
                        false,
                        Stream.concat(figure.notes().stream(), Stream.of("the node is taken for all of the chip"))
                                .toList()));
    }

    private static Optional<NodeLoad> load(NodeUse use) {
        @Nullable Node node = use.node();
        return node == null
                ? Optional.empty()
                : use.cpuTime().flatMap(cpu -> use.nodeTime().map(time -> new NodeLoad(cpu, time, node.logicalCpus())));
    }
}
