package dev.aloi.carbon.footprint;

import dev.aloi.carbon.grid.GridIntensitySource;
import dev.aloi.carbon.grid.IntensityReading;
import dev.aloi.carbon.grid.Region;
import dev.aloi.carbon.run.NodeUse;
import dev.aloi.carbon.run.TrialUse;
import dev.aloi.contracts.runner.EnergyReading;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Which part of a node's energy falls to which reading of its grid: by the hours in which its trials were completed. */
record GridAccount(Region region, Map<IntensityReading, Double> shares) {
    /** Empty where the source does not tell of one of the hours. */
    static Optional<GridAccount> of(NodeUse use, Region region, GridIntensitySource source) {
        Map<IntensityReading, Double> weights = new LinkedHashMap<>();
        ToDoubleFunction<TrialUse> weight = weight(use.trials());
        for (TrialUse trial : use.trials()) {
            Optional<IntensityReading> reading = source.at(region, hour(trial));
            if (reading.isEmpty()) {
                return Optional.empty();
            }
            weights.merge(reading.get(), weight.applyAsDouble(trial), Double::sum);
        }
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        weights.replaceAll((_, part) -> weights.size() == 1 ? 1 : part / sum);
        return Optional.of(new GridAccount(region, weights));
    }

    private static Instant hour(TrialUse trial) {
        return trial.completedAt() == null ? Instant.EPOCH : trial.completedAt().truncatedTo(ChronoUnit.HOURS);
    }

    /** By what was metered, else by CPU time, else every trial alike. */
    private static ToDoubleFunction<TrialUse> weight(List<TrialUse> trials) {
        if (trials.stream().allMatch(trial -> wattHours(trial.energy()) > 0)) {
            return trial -> wattHours(trial.energy());
        }
        return trials.stream().allMatch(trial -> nanos(trial.cpuTime()) > 0) ? trial -> nanos(trial.cpuTime()) : _ -> 1;
    }

    private static double wattHours(@Nullable EnergyReading reading) {
        return reading == null ? 0 : reading.energy().wattHours();
    }

    private static double nanos(@Nullable Duration time) {
        return time == null ? 0 : time.toNanos();
    }

    /** A sentence for each source. */
    Set<String> words() {
        Map<String, GridSpread> bySource = new LinkedHashMap<>();
        shares.keySet().forEach(reading -> bySource.merge(reading.source(), GridSpread.of(reading), GridSpread::with));
        Set<String> words = new LinkedHashSet<>();
        bySource.forEach((source, spread) -> words.add(spread.words(region, source)));
        return words;
    }
}
