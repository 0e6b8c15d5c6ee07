package dev.aloi.local.describe;

import dev.aloi.inference.ModelFault;
import dev.aloi.inference.decode.Machine;
import dev.aloi.inference.file.ModelConfig;
import dev.aloi.inference.file.ModelDirectory;
import dev.aloi.inference.template.ChatTemplates;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/** What a directory holds, in lines for a reader. */
public final class DirectoryReport {
    private static final int MEBIBYTE = 1 << 20;

    private final Path directory;
    private final Machine machine;
    private final FileTrial trials;
    private final List<String> faults = new ArrayList<>();

    /** @param residentBytes memory that this process takes */
    public DirectoryReport(Path directory, Machine machine, Room room, LongSupplier residentBytes) {
        this.directory = directory;
        this.machine = machine;
        this.trials = new FileTrial(directory, machine, room, residentBytes);
    }

    /** What is wrong with it, once it was described; each told once. */
    public List<String> faults() {
        return faults.stream().distinct().toList();
    }

    /** @param load whether each file is loaded and asked for an answer */
    public List<String> lines(boolean load) throws InterruptedException {
        List<String> lines = new ArrayList<>();
        ModelDirectory files = new ModelDirectory(directory);
        List<String> names = files.onnxFiles();
        lines.add(directory + ": " + summary(files));
        if (names.isEmpty()) {
            faults.add(directory + ": has no ONNX file; looked in it and in its folder onnx");
        }
        for (String name : names) {
            FileReport report = trials.report(name, load);
            lines.addAll(lines(report));
            if (report.fault() != null) {
                faults.add(report.fault());
            }
        }
        lines.add("chat template: " + template());
        return lines;
    }

    private String summary(ModelDirectory files) {
        try {
            ModelConfig config = ModelConfig.read(files);
            return String.join(", ", config.architectures().isEmpty() ? List.of("a model") : config.architectures())
                    + ", " + config.context() + " positions";
        } catch (ModelFault e) {
            faults.add(e.reason());
            return "cannot be described";
        }
    }

    private static List<String> lines(FileReport report) {
        List<String> lines = new ArrayList<>();
        if (report.bytes() == null) {
            lines.add("  " + report.name() + ": will not run");
            return lines;
        }
        lines.add(String.format(
                Locale.ROOT, "  %s: %s, %.1f MiB", report.name(), report.dtype(), mebibytes(report.bytes())));
        FileReport.Trial trial = report.trial();
        if (trial != null) {
            lines.add("    runs: " + trial.remarks());
            lines.add(String.format(
                    Locale.ROOT,
                    "    loaded in %.2f s, first answer after %.1f ms, %.1f MiB more resident memory",
                    trial.load().toNanos() / 1e9,
                    trial.firstAnswer().toNanos() / 1e6,
                    mebibytes(trial.residentBytes())));
            if (trial.cacheBytesPerToken() != null) {
                lines.add(String.format(
                        Locale.ROOT,
                        "    keys and values: %.1f KiB a token of a prompt that is being decoded",
                        trial.cacheBytesPerToken() / 1024.0));
            }
        }
        return lines;
    }

    private static double mebibytes(long bytes) {
        return (double) bytes / MEBIBYTE;
    }

    private String template() {
        try {
            ChatTemplates templates = ChatTemplates.read(directory);
            Clock clock = machine.clock();
            return templates
                    .forConversation(false, clock)
                    .map(template -> "yes, " + template.sha256().substring(0, 12))
                    .orElse("none; it takes plain text only");
        } catch (ModelFault e) {
            faults.add(e.reason());
            return "not understood";
        }
    }
}
