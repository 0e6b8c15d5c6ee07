package dev.aloi.carbon.energy.ecologits;

import dev.aloi.carbon.facts.FactRow;
import dev.aloi.carbon.facts.FactTable;
import dev.aloi.contracts.unit.GridIntensity;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Mixes by country: ISO 3166 alpha-3 code, WOR for the world. */
public final class ElectricityMixes {
    private static final double GRAMS_PER_KILOGRAM = 1000;

    private final Map<String, ElectricityMix> byZone;

    public ElectricityMixes(FactTable table) {
        byZone = table.rows().stream()
                .map(ElectricityMixes::mix)
                .collect(Collectors.toUnmodifiableMap(ElectricityMix::zone, Function.identity()));
    }

    public static ElectricityMixes shipped() {
        return new ElectricityMixes(FactTable.shipped("electricity-mixes"));
    }

    public Optional<ElectricityMix> find(String zone) {
        return Optional.ofNullable(byZone.get(zone));
    }

    private static ElectricityMix mix(FactRow row) {
        return new ElectricityMix(
                row.text("zone"),
                new GridIntensity(row.number("kilogramsCo2e") * GRAMS_PER_KILOGRAM),
                Depletion.kilogramsSb(row.number("kilogramsSb")),
                PrimaryEnergy.megajoules(row.number("megajoules")),
                Water.litres(row.number("litres")));
    }
}
