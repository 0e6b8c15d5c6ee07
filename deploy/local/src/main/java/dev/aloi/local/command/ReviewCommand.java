package dev.aloi.local.command;

import dev.aloi.catalog.jsonl.FaultCollector;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.local.review.ReviewFile;
import dev.aloi.local.review.ReviewImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "review",
        description = "Reviews of completions by people.",
        synopsisSubcommandLabel = "import",
        mixinStandardHelpOptions = true)
final class ReviewCommand implements Callable<Integer> {
    private final Wiring wiring;

    ReviewCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    /** Without a subcommand there is nothing to do. */
    @Override
    public Integer call() {
        wiring.progress().note("say what to do: ./aloi review import FILE --evaluation ID");
        return ExitCode.BAD_INPUT;
    }

    @Command(
            name = "import",
            description = {
                "Bring reviews that were made elsewhere into an evaluation of the running stack: all of them, or none.",
                "JSONL or CSV with sample, candidate (or run), judgement (approved, corrected, rejected), correction,",
                "seconds, score (1 to 5), reviewer, repetition, reviewedAt. Brought in again they change nothing."
            },
            mixinStandardHelpOptions = true)
    static final class Import implements Callable<Integer> {
        @Parameters(paramLabel = "FILE", description = "a .jsonl or .csv file, perhaps packed by gzip")
        private @Nullable Path file;

        @Option(
                names = "--evaluation",
                paramLabel = "ID",
                required = true,
                description = "whose completions they are of")
        private @Nullable String evaluation;

        @Option(names = "--reviewer", paramLabel = "NAME", description = "who made those that do not say")
        private @Nullable String reviewer;

        @Mixin
        private final StackOptions stackOptions = new StackOptions();

        private final Wiring wiring;

        Import(Wiring wiring) {
            this.wiring = wiring;
        }

        @Override
        public Integer call() {
            return new Work(wiring).run(() -> {
                var path = Objects.requireNonNull(file, "picocli requires it");
                if (!Files.isRegularFile(path)) {
                    throw new BadInput(List.of("there is no file " + path));
                }
                var work = new ReviewImport(
                        wiring.running(stackOptions.paths(wiring.root())),
                        wiring.progress(),
                        new EvaluationId(Objects.requireNonNull(evaluation, "picocli requires it")));
                var reviews = read(path, work.runs());
                var faults = work.faults(reviews);
                if (!faults.isEmpty()) {
                    throw new BadInput(faults);
                }
                var changed = work.record(reviews);
                wiring.progress()
                        .note(reviews.rows().size() + " reviews brought in, " + changed + " of them new or changed");
                return ExitCode.OK;
            });
        }

        private ReviewFile read(Path path, Map<String, String> runs) throws BadInput {
            var faults = new FaultCollector();
            try {
                var reviews = ReviewFile.read(path, runs, reviewer, faults);
                if (faults.isEmpty() && !reviews.rows().isEmpty()) {
                    return reviews;
                }
            } catch (IOException e) {
                throw new BadInput(List.of(String.valueOf(e.getMessage())));
            }
            throw new BadInput(
                    faults.isEmpty()
                            ? List.of(path + " holds no reviews")
                            : faults.faults().toString().lines().toList());
        }
    }
}
