package dev.aloi.contracts.carbon;

import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.unit.Amount;
import java.time.Duration;

/**
 * What a run is expected to take: ranges throughout, since nothing has been run.
 *
 * @param time from its first trial to its last, on one node
 * @param figures of all its trials together
 */
public record RunForecast(RunId run, Amount<Duration> time, Footprint.Figures figures) {}
