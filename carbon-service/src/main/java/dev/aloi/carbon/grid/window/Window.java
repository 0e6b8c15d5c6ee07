package dev.aloi.carbon.grid.window;

import dev.aloi.carbon.grid.Region;
import dev.aloi.contracts.unit.Carbon;
import dev.aloi.contracts.unit.GridIntensity;
import java.time.Instant;

/** Work done in a region from a time on: the grid's mean intensity meanwhile, and what it emits. */
public record Window(Region region, Instant start, GridIntensity mean, Carbon emissions) {}
