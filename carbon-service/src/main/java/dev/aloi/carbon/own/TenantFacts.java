package dev.aloi.carbon.own;

import dev.aloi.carbon.facts.FactTable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables that one tenant has given, each with where it is from. */
public final class TenantFacts {
    private static final TenantFacts NONE = new TenantFacts(List.of());

    private final Map<OwnTable, OwnTables.Given> given = new EnumMap<>(OwnTable.class);

    TenantFacts(List<OwnTables.Given> tables) {
        tables.forEach(table -> given.put(table.table(), table));
    }

    public static TenantFacts none() {
        return NONE;
    }

    public Optional<FactTable> rows(OwnTable table) {
        return Optional.ofNullable(given.get(table)).map(OwnTables.Given::rows);
    }

    public String source(OwnTable table) {
        return Optional.ofNullable(given.get(table))
                .map(OwnTables.Given::source)
                .orElse("");
    }

    /** What is shipped, and the tenant's own rows in place of those of the same keys. */
    public FactTable over(FactTable shipped, OwnTable table) {
        return rows(table).map(own -> shipped.with(own, table.keys())).orElse(shipped);
    }
}
