package dev.aloi.catalog.licence.verdict;

import java.util.List;
import java.util.Set;

/** Countries and the European Union, which has members. */
final class Regions {
    private static final String EU = "EU";
    /** Members on 2026-01-01. */
    private static final Set<String> MEMBERS = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private Regions() {}

    static boolean meet(List<String> some, List<String> others) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(other -> meet(one, other)));
    }

    private static boolean meet(String one, String other) {
        return one.equals(other)
                || (one.equals(EU) && MEMBERS.contains(other))
                || (other.equals(EU) && MEMBERS.contains(one));
    }
}
