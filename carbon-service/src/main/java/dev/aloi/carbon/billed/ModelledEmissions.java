package dev.aloi.carbon.billed;

import dev.aloi.carbon.grid.Region;
import dev.aloi.contracts.unit.Carbon;
import java.time.YearMonth;

/** What Aloi modelled for the runs of a month in a region, location-based. */
public record ModelledEmissions(YearMonth month, Region region, Range operation, Range making) {
    /** Between two bounds. */
    public record Range(Carbon low, Carbon mid, Carbon high) {
        public Range {
            if (low.grams() > mid.grams() || mid.grams() > high.grams()) {
                throw new IllegalArgumentException("a range goes from low over mid to high");
            }
        }
    }
}
