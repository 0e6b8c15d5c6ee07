package dev.aloi.local.score;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.aloi.local.table.Csv;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The scores of each line, kept in a file of its own until all lines are known to be good. */
public final class LineScores implements LineSink, AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final String file;
    private final List<AskedMetric> metrics;
    private final ScoreFormat format;
    private final Path kept;
    private final BufferedWriter out;
    private boolean begun;

    /** @param file its name in what is written */
    public LineScores(String file, List<AskedMetric> metrics, ScoreFormat format) throws IOException {
        this.file = file;
        this.metrics = metrics;
        this.format = format;
        this.kept = Files.createTempFile("aloi-score", ".lines");
        this.out = Files.newBufferedWriter(kept);
    }

    @Override
    public void accept(ScoreLine line, List<OptionalDouble> scores) throws IOException {
        switch (format) {
            case JSON -> out.write((begun ? ",\n    " : "\n    ") + json(line, scores));
            case CSV -> out.write(Csv.line(cells(line, scores)));
            case TABLE -> {}
        }
        begun = true;
    }

    private String json(ScoreLine line, List<OptionalDouble> scores) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("line", line.number());
            json.writeStringField("id", line.id());
            if (line.repetition() != null) {
                json.writeNumberField("repetition", line.repetition());
            }
            json.writeObjectFieldStart("scores");
            for (int i = 0; i < scores.size(); i++) {
                if (scores.get(i).isPresent()) {
                    json.writeNumberField(metrics.get(i).spec(), scores.get(i).getAsDouble());
                }
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        return text.toString();
    }

    static String header(List<AskedMetric> metrics) {
        List<String> header = new ArrayList<>(List.of("file", "line", "id", "repetition"));
        metrics.forEach(it -> header.add(Csv.text(it.spec())));
        return Csv.line(header);
    }

    private List<String> cells(ScoreLine line, List<OptionalDouble> scores) {
        List<String> cells = new ArrayList<>(List.of(
                Csv.text(file),
                Integer.toString(line.number()),
                Csv.text(line.id()),
                line.repetition() == null ? "" : line.repetition().toString()));
        scores.forEach(it -> cells.add(it.isPresent() ? Double.toString(it.getAsDouble()) : ""));
        return cells;
    }

    /** All lines, one after the other. */
    void copyTo(OutputStream to) throws IOException {
        out.flush();
        to.flush();
        Files.copy(kept, to);
    }

    static void write(OutputStream to, String text) throws IOException {
        to.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(kept);
    }
}
