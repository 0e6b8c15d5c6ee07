package dev.aloi.bench.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import dev.aloi.bench.generation.EngineRun;
import dev.aloi.bench.generation.Pass;
import dev.aloi.bench.generation.TransformersRun;
import dev.aloi.bench.report.GenerationTable;
import dev.aloi.bench.report.Machine;
import dev.aloi.local.progress.Progress;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "runner",
        description = {
            "Whole-suite generation with the sample model, beside transformers.js on the same directory, in turns:",
            "npm install --prefix deploy/bench/target/peer @huggingface/transformers@4.3.1"
        },
        mixinStandardHelpOptions = true)
final class RunnerCommand implements Callable<Integer> {
    private static final int MAX_NEW_TOKENS = 160;
    private static final int ALL = 64;

    @Option(names = "--rounds", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
    private int rounds = 5;

    @Option(names = "--samples", paramLabel = "N", description = "the first of the suite (default: all)")
    private int most = Integer.MAX_VALUE;

    @Option(
            names = "--peer",
            paramLabel = "DIR",
            description = "node_modules (default: deploy/bench/target/peer/node_modules)")
    private Path modules = Path.of("");

    private final Session session;

    RunnerCommand(Session session) {
        this.session = session;
    }

    /**
     * One comparison.
     *
     * @param rows prompts that Aloi decodes side by side
     * @param batch prompts that the peer is given at a time
     */
    private record Setting(String label, int threads, int rows, int batch) {}

    private static final List<Setting> SETTINGS = List.of(
            new Setting("1 thread, one by one", 1, 1, 1),
            new Setting("1 thread, 8 at a time", 1, 8, 8),
            new Setting("1 thread, as each does", 1, ALL, 1),
            new Setting("2 threads, as each does", 2, ALL, 1));

    @Override
    public Integer call() throws IOException, InterruptedException {
        var prompts = prompts();
        var table = new GenerationTable();
        try (var bar = session.progress().bar("measuring", SETTINGS.size() * rounds)) {
            for (var setting : SETTINGS) {
                measure(setting, prompts, table, bar);
            }
        }
        session.out().println(Machine.here());
        session.out()
                .println("visit-notes-medium, fp32, greedy, " + prompts.size() + " prompts, at most " + MAX_NEW_TOKENS
                        + " new tokens; median, lowest and highest of " + rounds + " passes in turns");
        session.out().println();
        table.lines().forEach(session.out()::println);
        return 0;
    }

    private void measure(Setting setting, List<String> prompts, GenerationTable table, Progress.Bar bar)
            throws IOException, InterruptedException {
        var model = session.root().resolve("deploy/sample-data/models/visit-notes-medium");
        var ours = new EngineRun(model, setting.threads(), setting.rows(), MAX_NEW_TOKENS, cpuNanos());
        var peer = new TransformersRun(
                session.root().resolve("deploy/bench/reference/transformers.mjs"),
                modules(),
                model,
                setting.threads(),
                setting.batch(),
                MAX_NEW_TOKENS);
        List<Pass> own = new ArrayList<>();
        List<Pass> others = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            own.add(ours.run(prompts));
            others.add(peer.run(prompts));
            bar.at(SETTINGS.indexOf(setting) * rounds + round + 1, setting.label());
        }
        table.rows(setting.label(), own, others);
    }

    private Path modules() throws IOException {
        var found = modules.toString().isEmpty() ? session.scratch("peer").resolve("node_modules") : modules;
        if (!Files.isDirectory(found.resolve("@huggingface/transformers"))) {
            throw new IOException("no transformers.js in " + found
                    + ": npm install --prefix deploy/bench/target/peer @huggingface/transformers@4.3.1");
        }
        return found;
    }

    private List<String> prompts() throws IOException {
        var mapper = new ObjectMapper();
        List<String> prompts = new ArrayList<>();
        for (var line : Files.readAllLines(session.root().resolve("deploy/sample-data/visits.jsonl"))) {
            prompts.add(mapper.readTree(line).get("input").asText());
        }
        return prompts.subList(0, Math.min(most, prompts.size()));
    }

    private static LongSupplier cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)::getProcessCpuTime;
    }
}
