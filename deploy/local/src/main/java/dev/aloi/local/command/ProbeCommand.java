package dev.aloi.local.command;

import dev.aloi.catalog.jsonl.Reading;
import dev.aloi.catalog.suite.read.ReadProgress;
import dev.aloi.catalog.suite.read.Sample;
import dev.aloi.catalog.suite.read.SuiteForm;
import dev.aloi.catalog.suite.read.SuiteReader;
import dev.aloi.catalog.suite.read.SuiteSummary;
import dev.aloi.inference.ModelFault;
import dev.aloi.inference.decode.DecoderModel;
import dev.aloi.local.probe.Probe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "probe",
        description = {
            "Whether a model of this machine seems to have been trained on your samples: does it prefer their order,"
                    + " and does it",
            "go on word for word from their first halves? Reported, and no veto."
        },
        mixinStandardHelpOptions = true)
final class ProbeCommand implements Callable<Integer> {
    private static final int ROWS = 8;

    @Mixin
    private final ModelOptions modelOptions = new ModelOptions();

    @Parameters(paramLabel = "SUITE", description = "a file of samples, in any form that suites come in")
    private @Nullable Path suite;

    @Option(names = "--shards", paramLabel = "N", description = "groups of 8 samples (default: ${DEFAULT-VALUE})")
    private int shards = 20;

    @Option(names = "--orders", paramLabel = "N", description = "other orders of each (default: ${DEFAULT-VALUE})")
    private int orders = 8;

    @Option(names = "--samples", paramLabel = "N", description = "first halves given (default: ${DEFAULT-VALUE})")
    private int samples = 100;

    @Option(names = "--seed", paramLabel = "N", description = "of the orders (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    private final Wiring wiring;

    ProbeCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        return new Work(wiring, "nothing was asked").run(() -> {
            GenerateCommand.requirePositive("--shards", shards);
            GenerateCommand.requirePositive("--orders", orders);
            GenerateCommand.requirePositive("--samples", samples);
            var read = read(Objects.requireNonNull(suite, "picocli requires it"));
            try (var model = DecoderModel.load(
                    modelOptions.source(wiring.models(), wiring.room()),
                    wiring.machine(ROWS, modelOptions.isForced()))) {
                new Probe(shards, orders, samples, seed)
                        .lines(read, model, wiring.progress())
                        .forEach(wiring.out()::println);
                return ExitCode.OK;
            } catch (ModelFault e) {
                throw new BadInput(List.of(e.reason()));
            }
        });
    }

    /** In the file's order. */
    private static List<Sample> read(Path file) throws BadInput, IOException {
        if (!Files.isRegularFile(file)) {
            throw new BadInput(List.of("there is no file " + file));
        }
        var reader = new SuiteReader(SuiteForm.DEFAULT);
        return switch (reader.look(file.toString(), file, ReadProgress.NONE)) {
            case Reading.Faulty<SuiteSummary>(var faults) ->
                throw new BadInput(faults.toString().lines().toList());
            case Reading.Good<SuiteSummary>(var summary) -> {
                var all = new ArrayList<Sample>();
                reader.read(file.toString(), file, summary, ReadProgress.NONE, all::add);
                yield all;
            }
        };
    }
}
