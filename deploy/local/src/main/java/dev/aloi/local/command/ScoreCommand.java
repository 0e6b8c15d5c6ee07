package dev.aloi.local.command;

import dev.aloi.catalog.jsonl.Reading;
import dev.aloi.local.score.AskedMetric;
import dev.aloi.local.score.LineScores;
import dev.aloi.local.score.MetricList;
import dev.aloi.local.score.ScoreFormat;
import dev.aloi.local.score.ScoreOutput;
import dev.aloi.local.score.ScoreReport;
import dev.aloi.local.score.ScoreRun;
import dev.aloi.local.score.Sheet;
import dev.aloi.scoring.encoder.ModelEncoders;
import dev.aloi.scoring.metric.InvalidMetricException;
import dev.aloi.scoring.metric.MetricRegistry;
import dev.aloi.scoring.stats.Resampling;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "score",
        description = "Score a file of completions, and compare it with another one; needs no stack.",
        mixinStandardHelpOptions = true)
final class ScoreCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "JSON Lines: id, hypothesis, references; where metrics need them: corrected, choices and"
                    + " likelihoods, repetition; cluster; human")
    private @Nullable Path file;

    @Option(
            names = {"-m", "--metric"},
            paramLabel = "METRIC",
            description = "a metric with its options, as bleu:tokenize=intl,smooth=floor; may be given often")
    private List<String> metrics = new ArrayList<>();

    @Option(names = "--compare", paramLabel = "OTHER", description = "another file of the same samples: paired tests")
    private @Nullable Path other;

    @Option(
            names = "--margin",
            paramLabel = "DELTA",
            description =
                    "by how much worse would not matter, in the metric's unit (default: a hundredth of its scale)")
    private @Nullable Double margin;

    @Option(names = "--force", description = "compare numbers of different signatures or references all the same")
    private boolean force;

    @Option(names = "--list", description = "show every metric with its options, range, direction and source")
    private boolean list;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "${COMPLETION-CANDIDATES} (default: table); csv holds the scores of each line, json everything")
    private @Nullable ScoreFormat format;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "also write to this file, as JSON or by its ending: .json, .csv, .txt")
    private @Nullable Path output;

    @Option(names = "--seed", paramLabel = "SEED", description = "of resampling (default: 12345)")
    private long seed = 12_345;

    @Option(names = "--resamples", paramLabel = "N", description = "of each bootstrap (default: 1000)")
    private int resamples = 1_000;

    private final Wiring wiring;

    ScoreCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        var work = new Work(wiring, "nothing was scored");
        return work.run(() -> {
            var known = wiring.metrics().withEncoders(work.closing(ModelEncoders.anywhere()));
            if (list) {
                showMetrics(known);
                return ExitCode.OK;
            }
            requireSense();
            return score(work, asked(known));
        });
    }

    private void showMetrics(MetricRegistry known) throws IOException {
        if (format == ScoreFormat.JSON) {
            wiring.out()
                    .println(dev.aloi.local.gateway.GatewayClient.JSON
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(MetricList.values(known)));
        } else {
            MetricList.lines(known).forEach(wiring.out()::println);
        }
    }

    /** All that is wrong with the options at once. */
    private void requireSense() throws BadInput {
        var faults = new ArrayList<String>();
        if (file == null) {
            faults.add("FILE is missing: a file to score");
        }
        for (var path : java.util.Arrays.asList(file, other)) {
            if (path != null && (Files.isDirectory(path) || !Files.isReadable(path))) {
                faults.add(path + (Files.isDirectory(path) ? " is a directory" : ": there is no such file"));
            }
        }
        if (metrics.isEmpty()) {
            faults.add("--metric: name at least one; --list shows all");
        }
        if (resamples < 100 || resamples > 1_000_000) {
            faults.add("--resamples: from 100 to 1000000");
        }
        if (margin != null && !(margin > 0 && Double.isFinite(margin))) {
            faults.add("--margin: must be above 0");
        }
        if (output != null && !OutputOptions.isWritable(output)) {
            faults.add("--output: " + output + " cannot be written");
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
    }

    private List<AskedMetric> asked(MetricRegistry known) throws BadInput {
        var asked = new ArrayList<AskedMetric>();
        var faults = new ArrayList<String>();
        for (var spec : metrics) {
            try {
                var metric = known.parse(known.withFiles(spec, ScoreCommand::read));
                asked.add(new AskedMetric(spec, metric, known.range(metric)));
            } catch (InvalidMetricException e) {
                faults.add("--metric " + spec + ": " + e.getMessage());
            }
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return asked.stream().distinct().toList();
    }

    private static String read(String name) {
        try {
            return Files.readString(Path.of(name));
        } catch (IOException e) {
            throw new InvalidMetricException("there is no readable file " + name);
        }
    }

    private int score(Work work, List<AskedMetric> asked) throws BadInput, IOException, InterruptedException {
        var run = new ScoreRun(asked, wiring.progress());
        var files = new ArrayList<Path>(List.of(java.util.Objects.requireNonNull(file, "it was looked for")));
        if (other != null) {
            files.add(other);
        }
        var sheets = new ArrayList<Sheet>();
        var lines = new ArrayList<LineScores>();
        for (var each : files) {
            var scores = work.closing(new LineScores(each.toString(), asked, elsewhere()));
            lines.add(scores);
            sheets.add(good(run.read(each, scores)));
        }
        var report = report(run, sheets);
        write(new ScoreOutput(report, asked, lines));
        return report.isScored() ? ExitCode.OK : ExitCode.FAILED;
    }

    private static Sheet good(Reading<Sheet> reading) throws BadInput {
        return switch (reading) {
            case Reading.Good<Sheet>(var sheet) -> sheet;
            case Reading.Faulty<Sheet>(var faults) -> throw new BadInput(List.of(faults.toString()));
        };
    }

    private ScoreReport report(ScoreRun run, List<Sheet> sheets) throws BadInput {
        var resampling = new Resampling(seed, resamples);
        if (sheets.size() == 1) {
            return ScoreReport.of(sheets.getFirst(), resampling);
        }
        var faults = run.differences(sheets.getFirst(), sheets.getLast());
        if (!faults.isEmpty() && !force) {
            faults.add("--force compares all the same");
            throw new BadInput(faults);
        }
        faults.forEach(wiring.progress()::note);
        return ScoreReport.of(
                sheets.getFirst(),
                sheets.getLast(),
                resampling,
                margin == null ? OptionalDouble.empty() : OptionalDouble.of(margin));
    }

    /** The format that holds the lines: of the file where there is one. */
    private ScoreFormat elsewhere() {
        if (output == null) {
            return format == null ? ScoreFormat.TABLE : format;
        }
        return format == null ? ScoreFormat.ofFile(output.toString()) : format;
    }

    private void write(ScoreOutput scores) throws IOException {
        if (output == null) {
            scores.write(elsewhere(), wiring.out());
            return;
        }
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(output))) {
            scores.write(elsewhere(), to);
        }
        scores.write(ScoreFormat.TABLE, wiring.out());
    }
}
