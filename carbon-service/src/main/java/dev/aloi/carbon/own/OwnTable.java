package dev.aloi.carbon.own;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables that a tenant can give, each with its columns; the first ones tell a row from the others. */
public enum OwnTable {
    INSTANCE_PRICES(
            "instance-prices",
            "Price of an instance hour, Linux on demand",
            2,
            column("type", Cell.TEXT),
            column("region", Cell.TEXT),
            column("perHour", Cell.NUMBER),
            column("currency", Cell.CURRENCY),
            optional("asOf", Cell.DATE),
            column("source", Cell.TEXT)),
    RENTAL_PRICES(
            "rental-prices",
            "Price of an instance hour otherwise: spot, reserved for one or three years",
            3,
            column("type", Cell.TEXT),
            column("region", Cell.TEXT),
            column("option", Cell.PURCHASE),
            column("perHour", Cell.NUMBER),
            column("currency", Cell.CURRENCY),
            column("asOf", Cell.DATE),
            column("source", Cell.TEXT)),
    GRID_INTENSITY(
            "grid-intensity",
            "Emissions of a region's electricity, average of a year, location-based",
            1,
            column("region", Cell.TEXT),
            column("gramsPerKilowattHour", Cell.NUMBER),
            column("edition", Cell.TEXT)),
    GRID_SERIES(
            "grid-series",
            "Emissions of a region's electricity hour by hour, as they were",
            2,
            column("region", Cell.TEXT),
            column("start", Cell.INSTANT),
            column("gramsPerKilowattHour", Cell.NUMBER)),
    GRID_FORECAST(
            "grid-forecast",
            "Emissions of a region's electricity hour by hour, as they are expected",
            2,
            column("region", Cell.TEXT),
            column("start", Cell.INSTANT),
            column("gramsPerKilowattHour", Cell.NUMBER)),
    SUPPLY_CONTRACTS(
            "supply-contracts",
            "Electricity that was bought for a region: the share it covers, and its emissions",
            2,
            column("region", Cell.TEXT),
            column("evidence", Cell.TEXT),
            column("covered", Cell.SHARE),
            column("gramsPerKilowattHour", Cell.NUMBER)),
    RESIDUAL_MIX(
            "residual-mix",
            "Emissions of the electricity that no contract covers, market-based",
            1,
            column("region", Cell.TEXT),
            column("gramsPerKilowattHour", Cell.NUMBER)),
    POWER_CURVES(
            "power-curves",
            "Own measurements of a machine: watts of all of it by load, from 0 to 1",
            2,
            column("machine", Cell.TEXT),
            column("load", Cell.SHARE),
            column("watts", Cell.NUMBER)),
    PUE(
            "pue",
            "Facility energy over IT energy by region",
            1,
            column("region", Cell.TEXT),
            column("pue", Cell.AT_LEAST_ONE)),
    EXCHANGE_RATES(
            "exchange-rates",
            "What a unit of a currency is worth in another",
            2,
            column("from", Cell.CURRENCY),
            column("to", Cell.CURRENCY),
            column("rate", Cell.POSITIVE),
            column("asOf", Cell.DATE),
            column("source", Cell.TEXT));

    private final String label;
    private final String holds;
    private final int keys;

    @SuppressWarnings("ImmutableEnumChecker") // A list that nobody can change.
    private final List<Column> columns;

    OwnTable(String label, String holds, int keys, Column... columns) {
        this.label = label;
        this.holds = holds;
        this.keys = keys;
        this.columns = List.of(columns);
    }

    /** A column with what its cells hold. */
    record Column(String name, Cell cell, boolean mayBeEmpty) {}

    private static Column column(String name, Cell cell) {
        return new Column(name, cell, false);
    }

    private static Column optional(String name, Cell cell) {
        return new Column(name, cell, true);
    }

    /** As paths have it. */
    public String label() {
        return label;
    }

    public String holds() {
        return holds;
    }

    List<Column> columns() {
        return columns;
    }

    /** The columns that tell a row from the others. */
    public List<String> keys() {
        return columns.stream().limit(keys).map(Column::name).toList();
    }

    static Optional<OwnTable> find(String label) {
        return Arrays.stream(values())
                .filter(table -> table.label.equals(label))
                .findFirst();
    }

    static Stream<OwnTable> all() {
        return Arrays.stream(values());
    }
}
