package dev.aloi.catalog.suite.read.row;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloi.catalog.jsonl.Fault;
import dev.aloi.catalog.jsonl.FaultCollector;
import dev.aloi.catalog.jsonl.JsonLine;
import dev.aloi.catalog.jsonl.JsonLines.LineReader;
import dev.aloi.catalog.jsonl.Place;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.row.FieldAccessor;
import dev.hardwood.row.PqList;
import dev.hardwood.row.PqStruct;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a Parquet file: texts, numbers, truth values, lists and objects of them. */
public final class ParquetRows implements RowSource {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MAX_DEPTH = 20;

    @Override
    public void read(SourceFile file, FaultCollector faults, LineReader rows) throws IOException {
        if (!file.startsWith('P', 'A', 'R', '1')) {
            faults.add(Fault.ofFile(file.name(), "is not a Parquet file"));
            return;
        }
        ParquetFileReader reader = open(file, faults);
        if (reader == null) {
            return;
        }
        try (reader;
                RowReader cursor = reader.rowReader()) {
            List<String> names = columns(reader);
            int row = 0;
            for (JsonLine line = next(file, names, cursor, ++row, faults);
                    line != null;
                    line = next(file, names, cursor, ++row, faults)) {
                rows.read(line);
            }
        }
    }

    private static @Nullable ParquetFileReader open(SourceFile file, FaultCollector faults) {
        try {
            return ParquetFileReader.open(InputFile.of(file.path()));
        } catch (IOException | RuntimeException broken) {
            faults.add(Fault.ofFile(file.name(), "is a broken Parquet file"));
            return null;
        }
    }

    /** Null at the end of the file, and where it is broken. */
    private static @Nullable JsonLine next(
            SourceFile file, List<String> names, RowReader cursor, int row, FaultCollector faults) {
        try {
            if (!cursor.hasNext()) {
                return null;
            }
            cursor.next();
            return row(file, names, cursor, row, faults);
        } catch (RuntimeException broken) {
            faults.add(Fault.ofLine(file.name(), row, "from this row on the Parquet file is broken"));
            return null;
        }
    }

    private static List<String> columns(ParquetFileReader reader) {
        List<String> names = new ArrayList<>();
        reader.getFileSchema().getRootNode().children().forEach(column -> names.add(column.name()));
        return names;
    }

    private static JsonLine row(SourceFile file, List<String> names, RowReader cursor, int row, FaultCollector faults) {
        ObjectNode object = JSON.objectNode();
        for (String name : names) {
            Object value = cursor.isNull(name) ? null : cursor.getValue(name);
            if (value != null) {
                object.set(name, node(value, 0));
            }
        }
        return new JsonLine(
                file.name(),
                row,
                object,
                name -> new Place(row, names.contains(name) ? names.indexOf(name) + 1 : null),
                faults);
    }

    private static JsonNode node(Object value, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("nested too deeply");
        }
        return switch (value) {
            case String text -> JSON.textNode(text);
            case Boolean truth -> JSON.booleanNode(truth);
            case Integer number -> JSON.numberNode(number);
            case Long number -> JSON.numberNode(number);
            case Float number -> JSON.numberNode(number);
            case Double number -> JSON.numberNode(number);
            case BigDecimal number -> JSON.numberNode(number);
            case byte[] bytes -> JSON.textNode(new String(bytes, StandardCharsets.UTF_8));
            case PqStruct struct -> object(struct, depth);
            case PqList list -> list(list, depth);
            default -> JSON.textNode(value.toString());
        };
    }

    private static ObjectNode object(FieldAccessor struct, int depth) {
        ObjectNode object = JSON.objectNode();
        for (int i = 0; i < struct.getFieldCount(); i++) {
            Object value = struct.isNull(struct.getFieldName(i)) ? null : struct.getValue(struct.getFieldName(i));
            if (value != null) {
                object.set(struct.getFieldName(i), node(value, depth + 1));
            }
        }
        return object;
    }

    private static ArrayNode list(PqList list, int depth) {
        ArrayNode items = JSON.arrayNode();
        for (int i = 0; i < list.size(); i++) {
            if (!list.isNull(i)) {
                items.add(node(list.get(i), depth + 1));
            }
        }
        return items;
    }
}
