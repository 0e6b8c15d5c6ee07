package dev.aloi.carbon.own;

import dev.aloi.carbon.own.OwnTable.Column;
import dev.aloi.kit.problem.Fault;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What makes text a table: lines of {@code #} for remarks, a line of column names, then rows; no quoting. Every fault is named. */
final class TableRules {
    private static final int MOST_FAULTS = 100;
    private static final int MOST_ROWS = 100_000;

    private final OwnTable table;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<List<String>, Integer> lineByKey = new HashMap<>();
    private int rows;

    private TableRules(OwnTable table) {
        this.table = table;
    }

    /** Fails with a 422 problem that names line and column. */
    static void check(OwnTable table, String body) {
        TableRules rules = new TableRules(table);
        rules.check(body);
        if (!rules.faults.isEmpty()) {
            throw new ProblemException(
                    Problem.invalid("invalid-table", "The table is not valid", List.copyOf(rules.faults)));
        }
    }

    private void check(String body) {
        int number = 0;
        boolean isHeadRead = false;
        for (String line : body.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (faults.size() >= MOST_FAULTS) {
                return;
            }
            if (isHeadRead) {
                checkRow(line.split(",", -1), number);
            } else {
                isHeadRead = true;
                checkHead(line, number);
            }
        }
        if (rows == 0 && faults.isEmpty()) {
            fault(Math.max(number, 1), null, "there is no row");
        }
    }

    private void checkHead(String line, int number) {
        String wanted =
                String.join(",", table.columns().stream().map(Column::name).toList());
        if (!line.strip().equals(wanted)) {
            fault(number, null, "must name the columns: " + wanted);
        }
    }

    private void checkRow(String[] cells, int number) {
        rows++;
        List<Column> columns = table.columns();
        if (cells.length != columns.size()) {
            fault(number, null, cells.length + " values for " + columns.size() + " columns");
            return;
        }
        if (rows > MOST_ROWS) {
            fault(number, null, "there are more than " + MOST_ROWS + " rows");
            return;
        }
        for (int i = 0; i < cells.length; i++) {
            checkCell(columns.get(i), cells[i], number);
        }
        List<String> key = List.of(cells).subList(0, table.keys().size());
        Integer before = lineByKey.putIfAbsent(key, number);
        if (before != null) {
            fault(number, table.keys().getFirst(), String.join(", ", key) + " stands in line " + before + " already");
        }
    }

    private void checkCell(Column column, String cell, int number) {
        if (cell.isEmpty()) {
            if (!column.mayBeEmpty()) {
                fault(number, column.name(), "is missing");
            }
            return;
        }
        column.cell().fault(cell).ifPresent(wrong -> fault(number, column.name(), wrong));
    }

    private void fault(int line, @Nullable String field, String message) {
        faults.add(new Fault(table.label(), line, field, message));
    }
}
