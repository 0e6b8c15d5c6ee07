package dev.aloi.bench.command;

import dev.aloi.bench.energy.MeterWatch;
import dev.aloi.bench.report.EnergyTable;
import dev.aloi.bench.report.Machine;
import dev.aloi.runner.energy.EnergyMeter;
import dev.aloi.runner.energy.nvml.NvmlEnergyMeter;
import dev.aloi.runner.energy.rapl.RaplEnergyMeter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "energy",
        description = {
            "What the meters of this machine count, read as a runner reads them: RAPL of processors and memory, NVML of GPUs.",
            "Start beside it what is to be measured."
        },
        mixinStandardHelpOptions = true)
final class EnergyCommand implements Callable<Integer> {
    @Option(names = "--seconds", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
    private int seconds = 10;

    @Option(
            names = "--every",
            paramLabel = "MS",
            description = "milliseconds between readings (default: ${DEFAULT-VALUE})")
    private int pause = 200;

    @Option(names = "--powercap", paramLabel = "DIR", description = "of RAPL's counters (default: ${DEFAULT-VALUE})")
    private Path powercap = RaplEnergyMeter.POWERCAP;

    @Option(names = "--nvml", paramLabel = "LIB", description = "NVIDIA's library (default: ${DEFAULT-VALUE})")
    private String nvml = NvmlEnergyMeter.LIBRARY;

    @Option(names = "--record", paramLabel = "FILE", description = "writes every reading to this CSV file")
    private @Nullable Path record;

    @Spec
    private @Nullable CommandSpec spec;

    private final Session session;

    EnergyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        check();
        List<MeterWatch> watches = new ArrayList<>();
        add(watches, RaplEnergyMeter.at(powercap));
        add(watches, NvmlEnergyMeter.at(nvml, System::nanoTime));
        session.out().println(Machine.here());
        if (watches.isEmpty()) {
            session.out()
                    .println("No meter shows itself in " + powercap + " or as " + nvml
                            + ": energy of work done here is modelled from CPU time.");
            return 1;
        }
        watch(watches);
        EnergyTable.lines(watches).forEach(session.out()::println);
        if (record != null) {
            EnergyTable.record(watches, record);
        }
        return 0;
    }

    /** Before anything is read: nobody waits in vain. */
    private void check() {
        if (seconds < 1) {
            throw wrong("--seconds must be at least 1");
        }
        if (pause < 1) {
            throw wrong("--every must be at least 1 ms");
        }
        Path directory = record == null ? null : record.toAbsolutePath().getParent();
        if (directory != null && !Files.isDirectory(directory)) {
            throw wrong("--record: " + directory + " is no directory");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    private static void add(List<MeterWatch> watches, Optional<EnergyMeter> meter) {
        meter.ifPresent(
                it -> watches.add(new MeterWatch(it.soFar().orElseThrow().meter(), it, System::nanoTime)));
    }

    private void watch(List<MeterWatch> watches) throws InterruptedException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (var bar = session.progress().bar("reading meters, s", seconds)) {
            while (true) {
                watches.forEach(MeterWatch::read);
                long left = end - System.nanoTime();
                if (left <= 0) {
                    break;
                }
                bar.at((int) (seconds - left / 1_000_000_000L), "");
                Thread.sleep(Math.min(pause, left / 1_000_000 + 1));
            }
        }
    }
}
