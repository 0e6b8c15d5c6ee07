package dev.aloi.carbon.footprint;

import dev.aloi.contracts.carbon.RunFootprintEstimated;
import java.time.Instant;

/** A run with its footprint, as it is told. */
record EstimatedRun(RunFootprintEstimated event, Instant estimatedAt) {}
