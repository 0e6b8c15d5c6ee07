package dev.aloi.local.score;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes a report with its lines.
 *
 * @param lines of the file, then of the other one
 */
public record ScoreOutput(ScoreReport report, List<AskedMetric> metrics, List<LineScores> lines) {
    private static final ObjectWriter JSON = JsonMapper.builder()
            .build()
            .writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
    private static final List<String> LINES = List.of("lines", "otherLines");

    public void write(ScoreFormat format, OutputStream to) throws IOException {
        switch (format) {
            case TABLE -> LineScores.write(to, String.join("\n", new ScoreTable(report).lines()) + "\n");
            case CSV -> {
                LineScores.write(to, LineScores.header(metrics));
                for (LineScores each : lines) {
                    each.copyTo(to);
                }
            }
            case JSON -> json(to);
        }
        to.flush();
    }

    /** The lines are copied, not held: there may be more of them than fit. */
    private void json(OutputStream to) throws IOException {
        String head = JSON.writeValueAsString(report);
        LineScores.write(to, head.substring(0, head.lastIndexOf('}')).stripTrailing());
        for (int i = 0; i < lines.size(); i++) {
            LineScores.write(to, ",\n  \"" + LINES.get(i) + "\" : [");
            lines.get(i).copyTo(to);
            LineScores.write(to, "\n  ]");
        }
        LineScores.write(to, "\n}\n");
    }
}
