package dev.aloi.catalog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

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
}
