package dev.aloi.local.command;

import dev.aloi.inference.ModelFault;
import dev.aloi.local.describe.DirectoryReport;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "model",
        description =
                "Say what a model's directory holds, what will run of it, in how much memory, and what is wrong with"
                        + " it.",
        mixinStandardHelpOptions = true)
final class ModelCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "DIR",
            description = "a directory in the Hugging Face / optimum layout, hf:…, https://… or s3://…")
    private @Nullable String location;

    @Option(names = "--no-load", description = "only look at the files")
    private boolean noLoad;

    @Option(names = "--force", description = "load weights of 16 bits where they are slow, too")
    private boolean force;

    private final Wiring wiring;

    ModelCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        return new Work(wiring, "").run(() -> {
            var path = directory();
            var report = new DirectoryReport(path, wiring.machine(1, force), wiring.room(), wiring.residentBytes());
            report.lines(!noLoad).forEach(wiring.out()::println);
            report.faults().forEach(wiring.progress()::note);
            return report.faults().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
        });
    }

    private Path directory() throws BadInput {
        try {
            return wiring.models()
                    .directory("", java.util.Objects.requireNonNull(location, "picocli requires it"), null);
        } catch (ModelFault e) {
            throw new BadInput(List.of(e.reason()));
        }
    }
}
