package dev.aloi.carbon.footprint;

import dev.aloi.carbon.energy.Coefficients;
import dev.aloi.carbon.energy.PowerTable;
import dev.aloi.carbon.hardware.CpuModels;
import dev.aloi.carbon.hardware.Instance;
import dev.aloi.carbon.hardware.Instances;
import dev.aloi.carbon.hardware.Microarchitecture;
import dev.aloi.contracts.runner.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a node's CPU can be, and in words why. */
record CpuGuess(List<Coefficients> candidates, List<String> assumptions) {
    static CpuGuess of(@Nullable Node node, CpuModels models, PowerTable power, Instances instances) {
        List<Microarchitecture> named =
                node == null || node.cpuModel() == null ? List.of() : models.architectures(node.cpuModel());
        if (named.size() != 1) {
            Optional<Microarchitecture> sold = instance(node, instances).map(Instance::architecture);
            if (sold.isPresent()) {
                named = List.of(sold.get());
            }
        }
        return named.isEmpty()
                ? new CpuGuess(
                        power.measured(), List.of(unknown(node, power.measured().size())))
                : named(name(node), named.stream().map(power::of).toList());
    }

    /** Of an instance type whose facts are known. */
    static CpuGuess of(Instance instance, PowerTable power) {
        return named("the CPU of " + instance.type(), List.of(power.of(instance.architecture())));
    }

    /** The instance that the node knows itself to be, where its facts are known. */
    static Optional<Instance> instance(@Nullable Node node, Instances instances) {
        return Optional.ofNullable(node).map(Node::instanceType).flatMap(instances::find);
    }

    private static CpuGuess named(String name, List<Coefficients> candidates) {
        List<String> assumptions = new ArrayList<>();
        assumptions.add(candidates.size() == 1 ? one(name, candidates.getFirst()) : several(name, candidates));
        for (Coefficients cpu : candidates) {
            cpu.proxyFor()
                    .ifPresent(proxy -> assumptions.add("proxy: no measurement of " + cpu.architecture()
                            + " is public, the figures are those of " + proxy));
        }
        return new CpuGuess(candidates, assumptions);
    }

    private static String one(String name, Coefficients cpu) {
        return name + " is " + cpu.architecture() + ": "
                + Wording.watts(cpu.perVcpu().idle()) + " idle, "
                + Wording.watts(cpu.perVcpu().full()) + " full per vCPU (" + PowerTable.SOURCE + ")";
    }

    private static String several(String name, List<Coefficients> candidates) {
        String architectures =
                candidates.stream().map(cpu -> cpu.architecture().name()).collect(Collectors.joining(", "));
        return name + " can be " + architectures + ": the range covers them all, mid is the median ("
                + PowerTable.SOURCE + ")";
    }

    private static String unknown(@Nullable Node node, int architectures) {
        return name(node) + " is not known: the range covers all " + architectures
                + " measured architectures, mid is the median (" + PowerTable.SOURCE + ")";
    }

    private static String name(@Nullable Node node) {
        return node == null || node.cpuModel() == null ? "the CPU" : "CPU " + node.cpuModel();
    }
}
