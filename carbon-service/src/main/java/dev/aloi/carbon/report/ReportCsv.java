package dev.aloi.carbon.report;

import dev.aloi.carbon.energy.EnergyRange;
import dev.aloi.carbon.footprint.CarbonRange;
import dev.aloi.contracts.unit.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report as comma-separated values (RFC 4180), its units in the names of the columns. */
final class ReportCsv {
    private static final String END = "\r\n";
    private static final List<String> RANGES =
            List.of("energyWh", "operationalGrams", "marketBasedGrams", "embodiedGrams", "totalGrams");

    /** The sum of no run is not nothing. */
    private static final List<String> NOT_KNOWN = List.of("", "", "");

    private ReportCsv() {}

    static String of(FootprintReport report) {
        List<String> currencies =
                report.total().cost().stream().map(Money::currency).toList();
        List<String> head = new ArrayList<>(List.of("by", "key", "runs", "trials"));
        currencies.forEach(currency -> head.add("cost" + currency));
        head.add("withoutCost");
        RANGES.forEach(range -> head.addAll(List.of(range + "Low", range + "Mid", range + "High")));
        head.addAll(List.of("withoutEnergy", "withoutCarbon", "withoutMarketBased"));
        return Stream.concat(
                        Stream.of(String.join(",", head)),
                        Stream.concat(report.rows().stream(), Stream.of(report.total()))
                                .map(row -> row(report, row, currencies)))
                .collect(Collectors.joining(END, "", END));
    }

    private static String row(FootprintReport report, ReportRow row, List<String> currencies) {
        List<String> cells = new ArrayList<>(List.of(
                report.by().name().toLowerCase(Locale.ROOT), text(row.key()), "" + row.runs(), "" + row.trials()));
        currencies.forEach(currency -> cells.add(cost(row, currency)));
        cells.add("" + row.withoutCost());
        cells.addAll(isUnknown(row, row.withoutEnergy()) ? NOT_KNOWN : energy(row.energy()));
        cells.addAll(grams(row, row.operational(), row.withoutCarbon()));
        cells.addAll(grams(row, row.marketBased(), row.withoutMarketBased()));
        cells.addAll(grams(row, row.embodied(), row.withoutCarbon()));
        cells.addAll(grams(row, row.total(), row.withoutCarbon()));
        cells.addAll(List.of("" + row.withoutEnergy(), "" + row.withoutCarbon(), "" + row.withoutMarketBased()));
        return String.join(",", cells);
    }

    private static String cost(ReportRow row, String currency) {
        return row.cost().stream()
                .filter(money -> money.currency().equals(currency))
                .map(money -> money.amount().toPlainString())
                .findFirst()
                .orElse(isUnknown(row, row.withoutCost()) ? "" : "0");
    }

    private static boolean isUnknown(ReportRow row, int without) {
        return row.runs() > 0 && without == row.runs();
    }

    private static List<String> energy(EnergyRange range) {
        return List.of(
                "" + range.low().wattHours(),
                "" + range.mid().wattHours(),
                "" + range.high().wattHours());
    }

    private static List<String> grams(ReportRow row, CarbonRange range, int without) {
        return isUnknown(row, without)
                ? NOT_KNOWN
                : List.of(
                        "" + range.low().grams(),
                        "" + range.mid().grams(),
                        "" + range.high().grams());
    }

    /** A name that somebody has chosen: a spreadsheet must not take it for a formula. */
    private static String text(String name) {
        String safe = !name.isEmpty() && "=+-@\t\r".indexOf(name.charAt(0)) >= 0 ? "'" + name : name;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
