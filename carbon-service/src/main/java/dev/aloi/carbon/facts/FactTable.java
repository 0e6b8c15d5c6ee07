package dev.aloi.carbon.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A shipped table: lines of {@code #} with its sources, a line of column names, then rows without quoting. */
public record FactTable(String name, List<FactRow> rows) {
    public FactTable {
        rows = List.copyOf(rows);
    }

    /** Reads {@code /facts/<name>.csv} of the class path; fails where a row has not one value a column. */
    public static FactTable shipped(String name) {
        String resource = "/facts/" + name + ".csv";
        try (InputStream in = FactTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the table " + resource + " is not shipped");
            }
            return read(name, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + resource + " cannot be read", e);
        }
    }

    /** Text that was found to be such a table before. */
    public static FactTable read(String name, String text) {
        try {
            return read(name, new BufferedReader(new StringReader(text)));
        } catch (IOException e) {
            throw new UncheckedIOException("a text is always read", e);
        }
    }

    /** These rows, and {@code own} in place of those that have the same in the columns of {@code keys}. */
    public FactTable with(FactTable own, List<String> keys) {
        Map<List<Optional<String>>, FactRow> byKey = new LinkedHashMap<>();
        Stream.concat(rows.stream(), own.rows.stream())
                .forEach(row -> byKey.put(keys.stream().map(row::optional).toList(), row));
        return new FactTable(name, List.copyOf(byKey.values()));
    }

    static FactTable read(String name, BufferedReader lines) throws IOException {
        List<FactRow> rows = new ArrayList<>();
        @Nullable List<String> columns = null;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> values = Arrays.asList(line.split(",", -1));
            if (columns == null) {
                columns = values;
            } else {
                rows.add(FactRow.of(columns, values, name + ":" + number));
            }
        }
        return new FactTable(name, rows);
    }
}
