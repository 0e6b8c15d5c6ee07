package dev.aloi.local.table;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of CSV (RFC 4180). */
public final class Csv {
    private static final String LINE_END = "\r\n";

    private Csv() {}

    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", LINE_END));
    }

    /** A spreadsheet takes a text that starts like this for a formula (OWASP, CSV injection). */
    public static String text(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String cell(String text) {
        return text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                ? text
                : '"' + text.replace("\"", "\"\"") + '"';
    }
}
