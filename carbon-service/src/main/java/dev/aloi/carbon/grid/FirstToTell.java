package dev.aloi.carbon.grid;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Several sources, the best first: an hour's figure before a year's, one's own before what is shipped. */
public record FirstToTell(List<GridIntensitySource> sources) implements GridIntensitySource {
    public FirstToTell {
        sources = List.copyOf(sources);
    }

    @Override
    public Optional<IntensityReading> at(Region region, Instant time) {
        return sources.stream()
                .flatMap(source -> source.at(region, time).stream())
                .findFirst();
    }
}
