package dev.aloi.carbon.machine;

import dev.aloi.carbon.comparison.Figure;
import dev.aloi.carbon.comparison.Interval;
import dev.aloi.carbon.comparison.MeasuredThroughput;
import dev.aloi.carbon.comparison.MeasuredThroughput.Batch;
import dev.aloi.carbon.comparison.PoolRun;
import dev.aloi.carbon.cost.InstancePrice;
import dev.aloi.carbon.footprint.Facts;
import dev.aloi.carbon.footprint.Placement;
import dev.aloi.carbon.footprint.RunBatches;
import dev.aloi.carbon.footprint.WeighedRun;
import dev.aloi.carbon.hardware.Instance;
import dev.aloi.carbon.run.NodeUse;
import dev.aloi.carbon.run.TrialUse;
import dev.aloi.contracts.carbon.Footprint.Figures;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.runner.Node;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Amount.Known;
import dev.aloi.contracts.unit.Amount.Unknown;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Weighed runs as comparisons need them. */
final class PoolRuns {
    private PoolRuns() {}

    static PoolRun of(WeighedRun weighed, Facts facts, long seed) {
        List<TrialUse> trials = weighed.use().completed();
        return new PoolRun(
                weighed.name(),
                answers(trials),
                RunBatches.of(weighed.use()),
                trials.stream().map(TrialUse::total).filter(Objects::nonNull).collect(Collectors.toList()),
                figures(weighed, facts, seed));
    }

    /** Of a sample tried several times all answers, in their order. */
    private static Map<SampleId, String> answers(List<TrialUse> trials) {
        return trials.stream()
                .filter(trial -> trial.answer() != null)
                .collect(Collectors.groupingBy(
                        TrialUse::sample, Collectors.mapping(TrialUse::answer, Collectors.joining(" "))));
    }

    private static List<Figure> figures(WeighedRun weighed, Facts facts, long seed) {
        Figures each = weighed.footprint().perThousandSamples();
        boolean proxy = weighed.energyRestsOnProxy();
        return Stream.of(
                        cost(weighed, facts, seed),
                        known(each.energy()).map(energy -> Figure.energy(energy, proxy)),
                        known(each.total()).map(carbon -> Figure.carbon(carbon, proxy)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Of one kind of machine paid by the hour: as sure as its throughput; else as the footprint has it. */
    private static Optional<Figure> cost(WeighedRun weighed, Facts facts, long seed) {
        List<NodeUse> nodes = weighed.use().nodes();
        List<Batch> batches = RunBatches.of(weighed.use());
        if (weighed.run().plan().prices() == null && nodes.size() == 1 && !batches.isEmpty()) {
            Interval perSecond = MeasuredThroughput.perSecond(batches, seed);
            return hour(nodes.getFirst(), weighed, facts).map(hour -> Figure.hostedCost(hour, perSecond));
        }
        return known(weighed.footprint().perThousandSamples().cost()).map(Figure::cost);
    }

    /** What an hour of the node's work costs: its part of the instance, and the idle hours that are paid with it. */
    private static Optional<Money> hour(NodeUse use, WeighedRun weighed, Facts facts) {
        @Nullable Node node = use.node();
        var scenario = weighed.run().plan().scenario();
        Placement placement = Placement.of(Optional.ofNullable(node), scenario);
        Optional<InstancePrice> price = facts.prices().find(placement.instanceType(), placement.region());
        Optional<Instance> instance = facts.instances().find(placement.instanceType());
        return node == null
                ? Optional.empty()
                : price.flatMap(known -> instance.map(type -> new Money(
                        known.perHour()
                                .amount()
                                .multiply(BigDecimal.valueOf(node.logicalCpus()))
                                .divide(
                                        BigDecimal.valueOf(type.vcpus())
                                                .multiply(BigDecimal.valueOf(scenario.utilisation())),
                                        MathContext.DECIMAL64),
                        known.perHour().currency())));
    }

    static <T> Optional<Known<T>> known(Amount<T> amount) {
        return switch (amount) {
            case Known<T> known -> Optional.of(known);
            case Unknown<T> _ -> Optional.empty();
        };
    }
}
