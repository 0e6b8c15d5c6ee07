package dev.aloi.catalog.suite.read.row;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.aloi.catalog.jsonl.Fault;
import dev.aloi.catalog.jsonl.FaultCollector;
import dev.aloi.catalog.jsonl.JsonLine;
import dev.aloi.catalog.jsonl.JsonLines.LineReader;
import dev.aloi.catalog.jsonl.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rows of a table in text (RFC 4180), the first of which names the columns; every value is a text. */
public final class TableRows implements RowSource {
    private static final int MAX_FIELD_CHARACTERS = 10_000_000;
    private static final int MAX_ROW_CHARACTERS = 20_000_000;
    private static final int MAX_COLUMNS = 1000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final char separator;

    public TableRows(char separator) {
        this.separator = separator;
    }

    @Override
    public void read(SourceFile file, FaultCollector faults, LineReader rows) throws IOException {
        try (InputStream in = file.open();
                Reader reader = new InputStreamReader(
                        in,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT));
                CsvReader<CsvRecord> table = CsvReader.builder()
                        .fieldSeparator(separator)
                        .maxBufferSize(MAX_ROW_CHARACTERS)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .ofCsvRecord(reader)) {
            read(file, table, faults, rows);
        } catch (CharacterCodingException e) {
            faults.add(Fault.ofFile(file.name(), "is not UTF-8"));
        }
    }

    private void read(SourceFile file, CsvReader<CsvRecord> table, FaultCollector faults, LineReader rows)
            throws IOException {
        List<String> names = List.of();
        long line = 1;
        try {
            for (CsvRecord row : table) {
                line = row.getStartingLineNumber();
                if (names.isEmpty()) {
                    names = header(file, row, faults);
                    if (names.isEmpty()) {
                        return;
                    }
                } else {
                    row(file, names, row, faults, rows);
                }
            }
        } catch (CsvParseException | UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                faults.add(Fault.ofFile(file.name(), "is not UTF-8"));
            } else {
                faults.add(Fault.ofLine(
                        file.name(),
                        (int) line,
                        "after this row the table cannot be read: a quote is not closed, or a cell is longer than "
                                + MAX_FIELD_CHARACTERS / 1_000_000 + " MB"));
            }
        }
    }

    private static List<String> header(SourceFile file, CsvRecord row, FaultCollector faults) {
        List<String> names = row.getFields().stream()
                .map(name -> name.indexOf(BYTE_ORDER_MARK) == 0 ? name.substring(1) : name)
                .map(String::strip)
                .toList();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).isEmpty() || !seen.add(names.get(i))) {
                String message = names.get(i).isEmpty() ? "has no name" : "is the name of two columns";
                faults.add(Fault.at(
                        file.name(),
                        new Place(1, i + 1),
                        names.get(i).isEmpty() ? null : names.get(i),
                        names.get(i).isEmpty() ? "column " + (i + 1) + " " + message : message));
            }
        }
        if (names.size() > MAX_COLUMNS) {
            faults.add(Fault.ofLine(file.name(), 1, "has more than " + MAX_COLUMNS + " columns"));
        }
        return faults.isEmpty() ? names : List.of();
    }

    private static void row(SourceFile file, List<String> names, CsvRecord row, FaultCollector faults, LineReader rows)
            throws IOException {
        int line = (int) row.getStartingLineNumber();
        if (row.getFieldCount() != names.size()) {
            String cells = row.getFieldCount() == 1 ? "1 cell" : row.getFieldCount() + " cells";
            faults.add(Fault.ofLine(file.name(), line, "has " + cells + ", not " + names.size() + " as the first row"));
            return;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < names.size(); i++) {
            String cell = row.getField(i);
            if (cell.length() > MAX_FIELD_CHARACTERS) {
                faults.add(Fault.at(file.name(), new Place(line, i + 1), names.get(i), "is longer than 10 MB"));
                return;
            }
            // An empty cell says nothing.
            if (!cell.isEmpty()) {
                object.put(names.get(i), cell);
            }
        }
        rows.read(new JsonLine(file.name(), line, object, name -> place(names, line, name), faults));
    }

    private static Place place(List<String> names, int line, String name) {
        int column = names.indexOf(name);
        return new Place(line, column < 0 ? null : column + 1);
    }
}
