package dev.aloi.carbon.grid;

import java.time.Instant;
import java.util.Optional;

/** Emissions of electricity by region and time: a yearly table, a series by the hour, a feed, or what contracts make of them. */
public interface GridIntensitySource {
    /** Empty where the source does not say: nobody guesses. */
    Optional<IntensityReading> at(Region region, Instant time);
}
