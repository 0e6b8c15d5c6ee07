package dev.aloi.local.table;

import java.util.ArrayList;
import java.util.List;

/** Columns that line up; texts to the left, everything else to the right. */
public final class TextTable {
    private static final String GAP = "  ";

    private final List<String> header;
    private final int textColumns;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param textColumns how many columns, from the first, hold texts */
    public TextTable(List<String> header, int textColumns) {
        this.header = List.copyOf(header);
        this.textColumns = textColumns;
    }

    public void row(List<String> cells) {
        if (cells.size() != header.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + header.size() + " columns");
        }
        rows.add(List.copyOf(cells));
    }

    /** As many tables as it takes for each to fit; all of them begin with the columns of texts. */
    public List<TextTable> fitting(int columns) {
        var tables = new ArrayList<TextTable>();
        int from = textColumns;
        while (from < header.size()) {
            int to = header.size();
            while (to > from + 1 && part(from, to).width() > columns) {
                to--;
            }
            tables.add(part(from, to));
            from = to;
        }
        return tables;
    }

    private TextTable part(int from, int to) {
        var part = new TextTable(cells(header, from, to), textColumns);
        rows.forEach(row -> part.row(cells(row, from, to)));
        return part;
    }

    private List<String> cells(List<String> row, int from, int to) {
        var cells = new ArrayList<>(row.subList(0, textColumns));
        cells.addAll(row.subList(from, to));
        return cells;
    }

    int width() {
        var width = GAP.length() * (header.size() - 1);
        for (int column = 0; column < header.size(); column++) {
            width += width(column);
        }
        return width;
    }

    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(line(header));
        lines.add("-".repeat(width()));
        rows.forEach(row -> lines.add(line(row)));
        return lines;
    }

    private String line(List<String> cells) {
        var line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            var padding = " ".repeat(width(column) - cell.length());
            line.append(column == 0 ? "" : GAP).append(column < textColumns ? cell + padding : padding + cell);
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream()
                .mapToInt(row -> row.get(column).length())
                .reduce(header.get(column).length(), Math::max);
    }
}
