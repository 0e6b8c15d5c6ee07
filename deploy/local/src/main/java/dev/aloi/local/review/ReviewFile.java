package dev.aloi.local.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloi.catalog.jsonl.FaultCollector;
import dev.aloi.catalog.jsonl.JsonLine;
import dev.aloi.catalog.suite.read.row.LineRows;
import dev.aloi.catalog.suite.read.row.RowSource;
import dev.aloi.catalog.suite.read.row.SourceFile;
import dev.aloi.catalog.suite.read.row.TableRows;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of reviews: JSONL or CSV, with the fields of the API. A candidate may be named instead of its run.
 *
 * @param name as the user knows it
 */
public record ReviewFile(String name, List<Row> rows) {
    private static final List<String> NUMBERS = List.of("repetition", "seconds", "score");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");

    /** A review with the line that it stands in. */
    public record Row(int line, ObjectNode review) {}

    /**
     * @param runs by candidate
     * @param reviewer of reviews that do not name theirs; absent: each has to
     * @param faults take what is no review
     */
    public static ReviewFile read(Path path, Map<String, String> runs, @Nullable String reviewer, FaultCollector faults)
            throws IOException {
        SourceFile file = new SourceFile(String.valueOf(path.getFileName()), path);
        List<Row> rows = new ArrayList<>();
        source(file).read(file, faults, line -> rows.add(new Row(line.number(), review(line, runs, reviewer))));
        return new ReviewFile(file.name(), rows);
    }

    private static RowSource source(SourceFile file) throws IOException {
        var name = file.plainName().toLowerCase(Locale.ROOT);
        if (name.endsWith(".jsonl")) {
            return new LineRows();
        }
        if (name.endsWith(".csv")) {
            return new TableRows(',');
        }
        throw new IOException(file.path() + " is not a file of reviews: .jsonl or .csv");
    }

    private static ObjectNode review(JsonLine line, Map<String, String> runs, @Nullable String reviewer) {
        var review = line.object();
        NUMBERS.forEach(field -> number(review, field));
        if (reviewer != null && !review.hasNonNull("reviewer")) {
            review.put("reviewer", reviewer);
        }
        JsonNode candidate = review.remove("candidate");
        if (candidate != null && !review.hasNonNull("run")) {
            var run = runs.get(candidate.asText());
            if (run == null) {
                line.fault("candidate", "is none of this evaluation's: " + String.join(", ", runs.keySet()));
            }
            review.put("run", run);
        }
        return review;
    }

    /** In a table everything is a text. What is no number the service tells, with everything else that is wrong. */
    private static void number(ObjectNode review, String field) {
        var text = review.path(field);
        if (text.isTextual() && NUMBER.matcher(text.textValue()).matches()) {
            review.put(field, new BigDecimal(text.textValue()));
        }
    }
}
