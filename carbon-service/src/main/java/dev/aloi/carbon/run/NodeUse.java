package dev.aloi.carbon.run;

import dev.aloi.contracts.runner.EnergyReading;
import dev.aloi.contracts.runner.Node;
import dev.aloi.contracts.unit.Energy;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The trials of a run that one node completed.
 *
 * @param node absent for recordings
 */
public record NodeUse(@Nullable Node node, List<TrialUse> trials) {
    public NodeUse {
        trials = List.copyOf(trials);
    }

    /** Absent unless every trial tells it. */
    public Optional<Duration> cpuTime() {
        return sum(TrialUse::cpuTime);
    }

    /** Absent unless every trial tells it. */
    public Optional<Duration> nodeTime() {
        return sum(TrialUse::nodeTime);
    }

    /** CPUs kept from others times how long: all of a node's for its node time; of a recording its CPU time. */
    public Optional<Duration> vcpuTime() {
        return node == null ? cpuTime() : nodeTime().map(time -> time.multipliedBy(node.logicalCpus()));
    }

    /** What the meters read; absent unless every trial was metered, its processors among what is. */
    public Optional<Energy> metered() {
        return metered(reading -> !EnergyReading.isOfGpusAlone(reading.meter()));
    }

    /** What meters of GPUs read; absent unless every trial was metered by such alone. */
    public Optional<Energy> meteredGpus() {
        return metered(reading -> EnergyReading.isOfGpusAlone(reading.meter()));
    }

    private Optional<Energy> metered(Predicate<EnergyReading> kind) {
        return readings()
                .filter(readings -> readings.stream().allMatch(kind))
                .map(readings ->
                        readings.stream().map(EnergyReading::energy).reduce(Energy.wattHours(0), Energy::plus));
    }

    /** Names of the meters, in order. */
    public List<String> meters() {
        return trials.stream()
                .map(TrialUse::energy)
                .filter(Objects::nonNull)
                .map(EnergyReading::meter)
                .distinct()
                .sorted()
                .toList();
    }

    /** Why there is no {@link #cpuTime}. */
    public String withoutCpuTime() {
        return (node == null ? "the recording" : "the runner") + " says " + known("CPU time", TrialUse::cpuTime);
    }

    /** Why there is no {@link #vcpuTime}. */
    public String withoutVcpuTime() {
        return node == null ? withoutCpuTime() : "the runner says " + known("node time", TrialUse::nodeTime);
    }

    /** Whether any trial tells its tokens. */
    public boolean hasTokens() {
        return trials.stream().anyMatch(trial -> trial.usage() != null);
    }

    private String known(String what, Function<TrialUse, @Nullable Duration> time) {
        long told = trials.stream().filter(trial -> time.apply(trial) != null).count();
        return told == 0 ? "no " + what : "the " + what + " of only " + told + " of " + trials.size() + " completions";
    }

    private Optional<Duration> sum(Function<TrialUse, @Nullable Duration> time) {
        Duration sum = Duration.ZERO;
        for (TrialUse trial : trials) {
            @Nullable Duration part = time.apply(trial);
            if (part == null) {
                return Optional.empty();
            }
            sum = sum.plus(part);
        }
        return Optional.of(sum);
    }

    private Optional<List<EnergyReading>> readings() {
        List<EnergyReading> readings =
                trials.stream().map(TrialUse::energy).filter(Objects::nonNull).collect(Collectors.toList());
        return readings.size() == trials.size() ? Optional.of(readings) : Optional.empty();
    }
}
