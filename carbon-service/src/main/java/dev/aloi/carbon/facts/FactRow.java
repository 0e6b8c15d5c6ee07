package dev.aloi.carbon.facts;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row of a shipped table by the names of its columns. {@code place} names table and line for messages. */
public record FactRow(Map<String, String> values, String place) {
    public FactRow {
        values = Map.copyOf(values);
    }

    static FactRow of(List<String> columns, List<String> values, String place) {
        if (columns.size() != values.size()) {
            throw new IllegalStateException(
                    place + ": " + values.size() + " values for " + columns.size() + " columns");
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), values.get(i));
        }
        return new FactRow(row, place);
    }

    /** Fails where the column is empty. */
    public String text(String column) {
        return optional(column).orElseThrow(() -> new IllegalStateException(place + ": no " + column));
    }

    public Optional<String> optional(String column) {
        return Optional.ofNullable(values.get(column)).filter(value -> !value.isEmpty());
    }

    public double number(String column) {
        return Double.parseDouble(text(column));
    }

    public int count(String column) {
        return Integer.parseInt(text(column));
    }

    public BigDecimal decimal(String column) {
        return new BigDecimal(text(column));
    }
}
