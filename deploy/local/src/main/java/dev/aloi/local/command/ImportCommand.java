package dev.aloi.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.local.catalogue.ImportReport;
import dev.aloi.local.catalogue.ImportSource;
import dev.aloi.local.gateway.GatewayClient;
import dev.aloi.local.gateway.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = {
            "Bring models into the catalogue of the running stack, after a look at what changes.",
            "A model's directory as on Hugging Face, TOML of models.dev, the price list of litellm, or our own YAML."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PATH", description = "a file, or a directory")
    private @Nullable Path path;

    @Option(names = "--model", paramLabel = "ID", description = "identity of the model in a model's directory")
    private @Nullable String model;

    @Option(names = "--creator", paramLabel = "NAME", description = "who made a model that is new")
    private @Nullable String creator;

    @Option(names = "--source", paramLabel = "TEXT", description = "where the files are from")
    private @Nullable String source;

    @Option(names = "--as-of", paramLabel = "DATE", description = "the day on which they were had (default: today)")
    private @Nullable String asOf;

    @Option(names = "--dry-run", description = "show what changes, and change nothing")
    private boolean dryRun;

    @Option(names = "--yes", description = "do not ask")
    private boolean yes;

    @Mixin
    private final StackOptions stackOptions = new StackOptions();

    private final Wiring wiring;

    ImportCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        return new Work(wiring).run(() -> {
            var files = source(Objects.requireNonNull(path, "picocli requires it"));
            var gateway = wiring.running(stackOptions.paths(wiring.root()));
            var report = send(gateway, files, true);
            ImportReport.lines(report).forEach(wiring.out()::println);
            if (dryRun || ImportReport.changesNothing(report)) {
                return ExitCode.OK;
            }
            if (!yes && !agreed()) {
                wiring.progress().note("nothing was changed");
                return ExitCode.OK;
            }
            send(gateway, files, false);
            wiring.progress().note("done");
            return ExitCode.OK;
        });
    }

    private static ImportSource source(Path path) throws BadInput {
        if (!Files.exists(path)) {
            throw new BadInput(List.of("there is no " + path));
        }
        try {
            return ImportSource.of(path);
        } catch (IOException e) {
            throw new BadInput(List.of(String.valueOf(e.getMessage())));
        }
    }

    private JsonNode send(GatewayClient gateway, ImportSource files, boolean tryOnly) throws Refused, IOException {
        Map<String, String> fields = new TreeMap<>(Map.of("format", files.format(), "dryRun", String.valueOf(tryOnly)));
        put(fields, "model", model == null && files.format().equals("hugging-face") ? directoryName() : model);
        put(fields, "creator", creator);
        put(fields, "source", source == null ? String.valueOf(path) : source);
        put(fields, "asOf", asOf);
        return gateway.upload("/api/models/imports", files.files(), files.texts(), fields);
    }

    private String directoryName() {
        var directory = Objects.requireNonNull(path, "picocli requires it")
                .toAbsolutePath()
                .normalize();
        return String.valueOf(directory.getFileName()).toLowerCase(Locale.ROOT);
    }

    /** Without a terminal there is nobody to ask. */
    private boolean agreed() {
        var console = Objects.requireNonNull(System.console(), "Java always has one");
        if (!console.isTerminal()) {
            wiring.progress().note("say --yes to apply this");
            return false;
        }
        return "y".equalsIgnoreCase(console.readLine("Apply? [y/N] "));
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
