package dev.aloi.catalog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator may set. */
@ConfigMapping(prefix = "aloi.catalog")
public interface CatalogConfig {
    /** Where trials of a candidate go that names no pool: x86-64, arm64 or api. */
    @WithDefault("x86-64")
    String defaultPool();
}
