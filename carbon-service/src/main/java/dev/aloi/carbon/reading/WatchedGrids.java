package dev.aloi.carbon.reading;

import dev.aloi.carbon.grid.GridIntensitySource;
import dev.aloi.carbon.grid.Region;
import java.util.Optional;
import java.util.Set;

/** The feed that the operator has named, and the regions that it tells of. */
public record WatchedGrids(GridIntensitySource feed, Set<Region> regions) {
    public WatchedGrids {
        regions = Set.copyOf(regions);
    }

    public static WatchedGrids none() {
        return new WatchedGrids((_, _) -> Optional.empty(), Set.of());
    }
}
