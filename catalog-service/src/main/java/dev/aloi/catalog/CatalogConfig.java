package dev.aloi.catalog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What an operator may set. */
@ConfigMapping(prefix = "aloi.catalog")
public interface CatalogConfig {
    /** Where trials of a candidate go that names no pool: x86-64, arm64 or api. */
    @WithDefault("x86-64")
    String defaultPool();

    /** Trials on their way to APIs, of all evaluations together: about what the runners can hold. */
    @WithDefault("8192")
    @Min(1)
    int callWindow();

    /** Directories below which models' tokenizers may be read, to count tokens before a run; none: their number is estimated. */
    Optional<List<Path>> modelRoots();

    /** Where carbon-service is, which forecasts what evaluations take; absent: plans are made without. */
    Optional<URI> carbonUrl();
}
