package dev.aloi.carbon.hardware;

import dev.aloi.carbon.facts.FactRow;
import dev.aloi.carbon.facts.FactTable;
import dev.aloi.contracts.unit.Carbon;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Instance types of which the facts are known. */
public final class Instances {
    private final Map<String, Instance> byType;

    public Instances(FactTable table) {
        byType = table.rows().stream()
                .map(Instances::instance)
                .collect(Collectors.toUnmodifiableMap(Instance::type, Function.identity()));
    }

    public static Instances shipped() {
        return new Instances(FactTable.shipped("instances"));
    }

    public Optional<Instance> find(String type) {
        return Optional.ofNullable(byType.get(type));
    }

    private static Instance instance(FactRow row) {
        return new Instance(
                row.text("type"),
                new Microarchitecture(row.text("architecture")),
                row.count("vcpus"),
                Memory.gigabytes(row.number("gigabytes")),
                platform(row));
    }

    private static Platform platform(FactRow row) {
        return new Platform(
                row.count("platformVcpus"),
                Memory.gigabytes(row.number("platformGigabytes")),
                row.count("sockets"),
                row.optional("reportedKilograms").map(Double::parseDouble).map(Carbon::kilograms));
    }
}
