package dev.aloi.carbon.grid;

import dev.aloi.carbon.facts.FactRow;
import dev.aloi.carbon.facts.FactTable;
import dev.aloi.contracts.unit.Pue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How much more than its computers a data centre draws, by region: the tenant's own figure, else the provider's average. */
public final class PueTable {
    private static final String EVERY_REGION = "*";
    private static final String SOURCE = "average of AWS by Cloud Carbon Footprint";

    private final Map<String, FacilityPue> byRegion = new HashMap<>();
    private final FacilityPue average;

    /** A PUE with where it was read. */
    public record FacilityPue(Pue pue, String source) {
        /** For instance {@code PUE 1.135: average of AWS by Cloud Carbon Footprint}. */
        public String words() {
            return "PUE " + pue.ratio() + ": " + source;
        }
    }

    /** @param own rows of region and PUE, with where they are from */
    public PueTable(FactTable shipped, Optional<FactTable> own, String ownSource) {
        average = shipped.rows().stream()
                .filter(row -> row.text("region").equals(EVERY_REGION))
                .findFirst()
                .map(row -> new FacilityPue(pue(row), SOURCE))
                .orElseThrow(() -> new IllegalArgumentException("there is no average PUE"));
        own.ifPresent(table ->
                table.rows().forEach(row -> byRegion.put(row.text("region"), new FacilityPue(pue(row), ownSource))));
    }

    public static PueTable shipped() {
        return new PueTable(FactTable.shipped("pue"), Optional.empty(), "");
    }

    public FacilityPue of(String region) {
        return byRegion.getOrDefault(region, average);
    }

    private static Pue pue(FactRow row) {
        return new Pue(row.number("pue"));
    }
}
