package dev.aloi.local.command;

import dev.aloi.local.ranking.ContradictionLines;
import dev.aloi.local.ranking.RankingFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a ranking goes, and how it looks there. */
final class OutputOptions {
    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "also write the ranking to this file, as JSON or by its ending: .json, .csv, .txt")
    private @Nullable Path output;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES} (default: table)")
    private @Nullable RankingFormat format;

    /** Found now, not after the evaluation. */
    void requireWritable() throws BadInput {
        if (output == null) {
            return;
        }
        if (!isWritable(output)) {
            throw new BadInput(List.of("--output: " + output + " cannot be written"));
        }
    }

    static boolean isWritable(Path output) {
        var directory = output.toAbsolutePath().getParent();
        return directory != null && Files.isWritable(directory) && !Files.isDirectory(output);
    }

    /** What goes to standard output: with a file the table, for whoever watches. */
    String print(Ranked ranked) throws IOException {
        return write(format == null || output != null ? RankingFormat.TABLE : format, ranked);
    }

    void save(Ranked ranked) throws IOException {
        if (output != null) {
            var fileFormat = format == null ? RankingFormat.ofFile(output.toString()) : format;
            Files.writeString(output, write(fileFormat, ranked));
        }
    }

    /** What people read has the contradictions of the metrics below the ranking. */
    private static String write(RankingFormat format, Ranked ranked) throws IOException {
        var contradictions = ContradictionLines.of(ranked.contradictions());
        var ranking = format.write(ranked.ranking());
        return format == RankingFormat.TABLE && !contradictions.isEmpty()
                ? ranking + "\n" + String.join("\n", contradictions) + "\n"
                : ranking;
    }
}
