package dev.aloi.local.command;

import dev.aloi.inference.ModelFault;
import dev.aloi.inference.quantise.Bits;
import dev.aloi.inference.quantise.Quantisation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "quantise",
        description = "Write a model's ONNX file again with weights of 8 or 4 bits, beside its own.",
        mixinStandardHelpOptions = true)
final class QuantiseCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "a directory in the Hugging Face / optimum layout, with fp32 weights")
    private @Nullable Path directory;

    @Option(names = "--to", paramLabel = "BITS", split = ",", description = "${COMPLETION-CANDIDATES} (default: both)")
    private List<Bits> bits = List.of(Bits.values());

    private final Wiring wiring;

    QuantiseCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        return new Work(wiring).run(() -> {
            var path = java.util.Objects.requireNonNull(directory, "picocli requires it");
            if (!Files.isDirectory(path)) {
                throw new BadInput(List.of("there is no directory " + path));
            }
            try (var bar = wiring.progress().bar("quantising", bits.size())) {
                for (int i = 0; i < bits.size(); i++) {
                    var written = Quantisation.write(path, bits.get(i));
                    bar.at(i + 1, written.file().getFileName().toString());
                    wiring.out()
                            .printf(
                                    Locale.ROOT,
                                    "%s: %d matrices, %.1f of %.1f MiB%n",
                                    written.file(),
                                    written.matrices(),
                                    written.bytesAfter() / 1048576.0,
                                    written.bytesBefore() / 1048576.0);
                }
                return ExitCode.OK;
            } catch (ModelFault e) {
                throw new BadInput(List.of(e.reason()));
            }
        });
    }
}
