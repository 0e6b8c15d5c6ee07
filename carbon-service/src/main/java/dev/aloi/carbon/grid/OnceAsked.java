package dev.aloi.carbon.grid;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Asks another source once for each region and time: for a piece of work that is done by what was known when it began. One thread's. */
public final class OnceAsked implements GridIntensitySource {
    private final GridIntensitySource source;
    private final Map<Question, Optional<IntensityReading>> answers = new HashMap<>();

    public OnceAsked(GridIntensitySource source) {
        this.source = source;
    }

    private record Question(Region region, Instant time) {}

    @Override
    public Optional<IntensityReading> at(Region region, Instant time) {
        return answers.computeIfAbsent(new Question(region, time), question -> source.at(region, time));
    }
}
