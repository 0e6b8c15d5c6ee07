package dev.aloi.carbon.bill;

import dev.aloi.carbon.comparison.Interval;
import dev.aloi.carbon.comparison.MeasuredThroughput;
import dev.aloi.carbon.comparison.MeasuredThroughput.Batch;
import dev.aloi.carbon.comparison.Quantiles;
import dev.aloi.carbon.cost.hosting.SampleRate;
import dev.aloi.carbon.cost.hosting.Throughput;
import dev.aloi.carbon.footprint.Facts;
import dev.aloi.carbon.footprint.Placement;
import dev.aloi.carbon.footprint.RunBatches;
import dev.aloi.carbon.footprint.WeighedRun;
import dev.aloi.carbon.hardware.Instance;
import dev.aloi.carbon.run.NodeUse;
import dev.aloi.carbon.run.TrialUse;
import dev.aloi.contracts.runner.Node;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A run as a model on rented machines: what one of them was measured to answer. */
sealed interface HostedRun {
    /**
     * A run of which that is known.
     *
     * @param notes what had to be assumed
     */
    record Measured(Instance instance, String region, Throughput throughput, List<String> notes) implements HostedRun {}

    record Unmeasured(String reason) implements HostedRun {}

    static HostedRun of(WeighedRun run, Facts facts, Terms terms) {
        List<NodeUse> nodes = run.use().evidence().nodes();
        if (nodes.size() != 1) {
            return new Unmeasured("the run was spread over machines of several kinds: no throughput is one's own");
        }
        NodeUse use = nodes.getFirst();
        Placement placement =
                Placement.of(Optional.ofNullable(use.node()), run.run().plan().scenario());
        Optional<Instance> instance = facts.instances().find(placement.instanceType());
        if (instance.isEmpty()) {
            return new Unmeasured("the size of " + placement.instanceType() + " is not known");
        }
        List<Batch> batches = use.node() == null ? ofCpuTime(use, instance.get()) : RunBatches.of(run.use());
        if (batches.isEmpty()) {
            return new Unmeasured("no throughput was measured: " + use.withoutVcpuTime());
        }
        List<Duration> latencies = run.use().evidence().completed().stream()
                .map(TrialUse::total)
                .filter(Objects::nonNull)
                .collect(Collectors.toList());
        Optional<Duration> p95 = latencies.isEmpty()
                ? Optional.empty()
                : Optional.of(Quantiles.of(0.95, latencies).value());
        if (terms.objective().isPresent()
                && p95.filter(it -> it.compareTo(terms.objective().get()) <= 0).isEmpty()) {
            return new Unmeasured(p95.map(it -> "its p95 was " + words(it) + ", over the objective of "
                            + words(terms.objective().get()) + ": no throughput at that latency was measured")
                    .orElse("no latency was measured: whether it keeps the objective is not known"));
        }
        Interval perSecond = scaled(
                MeasuredThroughput.perSecond(
                        batches, Optional.ofNullable(run.run().plan().seed()).orElse(1L)),
                use.node(),
                instance.get());
        return new Measured(
                instance.get(),
                placement.region(),
                new Throughput(
                        SampleRate.perSecond(perSecond.low()),
                        SampleRate.perSecond(perSecond.mid()),
                        SampleRate.perSecond(perSecond.high()),
                        p95.map(it -> "at a p95 of " + words(it)).orElse("at a latency that was not measured")),
                notes(use, placement, instance.get()));
    }

    /** A recording's: all vCPUs of the instance at work on one sample after the other. */
    private static List<Batch> ofCpuTime(NodeUse use, Instance instance) {
        return use.cpuTime().filter(Duration::isPositive).isEmpty()
                ? List.of()
                : use.trials().stream()
                        .map(TrialUse::cpuTime)
                        .filter(Objects::nonNull)
                        .map(time -> time.dividedBy(instance.vcpus()))
                        .filter(Duration::isPositive)
                        .map(time -> new Batch(1, time))
                        .toList();
    }

    private static Interval scaled(Interval perSecond, @Nullable Node node, Instance instance) {
        double scale = node == null ? 1 : (double) instance.vcpus() / node.logicalCpus();
        return new Interval(perSecond.low() * scale, perSecond.mid() * scale, perSecond.high() * scale);
    }

    private static List<String> notes(NodeUse use, Placement placement, Instance instance) {
        List<String> notes = new ArrayList<>();
        placement.assumedType().ifPresent(notes::add);
        placement.assumedRegion().ifPresent(notes::add);
        @Nullable Node node = use.node();
        if (node == null) {
            notes.add("throughput from the recorded CPU time, all " + instance.vcpus() + " vCPUs at work");
        } else if (node.logicalCpus() != instance.vcpus()) {
            notes.add("throughput of " + node.logicalCpus() + " logical CPUs, scaled to the instance's "
                    + instance.vcpus() + " vCPUs");
        }
        notes.add("interval: 95 %, bootstrap over batches");
        return notes;
    }

    private static String words(Duration time) {
        return time.toMillis() / 1000.0 + " s";
    }
}
