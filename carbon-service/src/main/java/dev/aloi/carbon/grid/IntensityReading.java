package dev.aloi.carbon.grid;

import dev.aloi.contracts.unit.GridIntensity;

/** An intensity with what it is an average over and where it was read. */
public record IntensityReading(GridIntensity intensity, Accounting accounting, Span span, String source) {
    /** Whose emissions are counted: the grid's where the machine stands, or those of the electricity that was bought (GHG Protocol, Scope 2). */
    public enum Accounting {
        LOCATION_BASED,
        MARKET_BASED
    }

    /** What the figure is an average over. */
    public enum Span {
        YEAR,
        HOUR
    }
}
