package dev.aloi.bench.command;

import dev.aloi.bench.generation.ChoiceRun;
import dev.aloi.bench.generation.EngineRun;
import dev.aloi.bench.generation.Meters;
import dev.aloi.bench.generation.OverheadRun;
import dev.aloi.bench.generation.Pass;
import dev.aloi.bench.generation.Subject;
import dev.aloi.bench.generation.TransformersRun;
import dev.aloi.bench.report.ChoiceTable;
import dev.aloi.bench.report.GenerationTable;
import dev.aloi.bench.report.Machine;
import dev.aloi.bench.report.OverheadTable;
import dev.aloi.inference.runtime.RunFailed;
import dev.aloi.local.command.Memory;
import dev.aloi.local.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "runner",
        description = {
            "Completing whole suites, beside transformers.js on the same directory, in turns, and beside llama.cpp and"
                    + " a decoder",
            "in one file of C on the same weights; choosing among texts, beside reading each prompt with each choice;"
                    + " and what",
            "the engine takes besides the runtime. The peers, and cc:",
            "npm install --prefix deploy/bench/target/peer --ignore-scripts @huggingface/transformers@4.3.1",
            "    node-llama-cpp@3.22.1"
        },
        mixinStandardHelpOptions = true)
final class RunnerCommand implements Callable<Integer> {
    private static final int ALL = 64;

    /** What is measured. */
    private enum Part {
        SUITE,
        PEERS,
        CHOICES,
        OVERHEAD
    }

    /** On which model. */
    private enum Size {
        MEDIUM,
        RANDOM
    }

    @Option(names = "--rounds", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
    private int rounds = 5;

    @Option(names = "--samples", paramLabel = "N", description = "the first of the suite (default: ${DEFAULT-VALUE})")
    private int most = ALL;

    @Option(names = "--only", paramLabel = "PART", split = ",", description = "${COMPLETION-CANDIDATES}")
    private Set<Part> parts = EnumSet.allOf(Part.class);

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            split = ",",
            description = "of the sample data, or one of 15 million weights drawn at random: ${COMPLETION-CANDIDATES}")
    private Set<Size> sizes = EnumSet.allOf(Size.class);

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
     * @param shared whether the prompts begin with the same examples
     * @param rows prompts that Aloi decodes side by side
     * @param batch prompts that the peer is given at a time
     */
    private record Setting(String label, boolean shared, int threads, int rows, int batch) {
        List<String> prompts(Subject subject) {
            return shared ? subject.suite().whole() : subject.suite().prompts();
        }
    }

    private static final List<Setting> SETTINGS = List.of(
            new Setting("1 thread, one by one", false, 1, 1, 1),
            new Setting("1 thread, 8 at a time", false, 1, 8, 8),
            new Setting("1 thread, whole suite", true, 1, ALL, 1),
            new Setting("2 threads, whole suite", true, 2, ALL, 1));

    private static final List<String> CHOICES = List.of(
            "Plan: ibuprofen for 5 days, urine test.",
            "Plan: rest, no tests.",
            "Plan: doxycycline for 7 days, chest x-ray.",
            "Plan: refer to a specialist.");

    @Override
    public Integer call() throws IOException, InterruptedException, RunFailed {
        List<Subject> subjects = subjects();
        session.out().println(Machine.here());
        session.out().println("fp32, greedy, " + rounds + " passes in turns: median, lowest and highest");
        for (Subject subject : subjects) {
            session.out().println();
            session.out()
                    .println(subject.name() + ", " + subject.suite().prompts().size() + " prompts, at most "
                            + subject.maxNewTokens() + " new tokens");
            if (parts.contains(Part.SUITE)) {
                suite(subject);
            }
            if (parts.contains(Part.PEERS)) {
                print(new PeersPart(session, modules(), rounds).run(subject));
            }
            if (parts.contains(Part.CHOICES)) {
                choices(subject);
            }
            if (parts.contains(Part.OVERHEAD)) {
                overhead(subject);
            }
        }
        return 0;
    }

    private List<Subject> subjects() throws IOException {
        Path samples = session.root().resolve("deploy/sample-data");
        List<Subject> subjects = new ArrayList<>();
        if (sizes.contains(Size.MEDIUM)) {
            subjects.add(Subject.medium(samples, most));
        }
        if (sizes.contains(Size.RANDOM)) {
            subjects.add(Subject.random(samples, session.emptied("random-llama"), most));
        }
        return subjects;
    }

    private void suite(Subject subject) throws IOException, InterruptedException {
        var table = new GenerationTable();
        try (var bar = session.progress().bar("completing", SETTINGS.size() * rounds)) {
            for (var setting : SETTINGS) {
                suite(subject, setting, table, bar);
            }
        }
        print(table.lines());
    }

    private void suite(Subject subject, Setting setting, GenerationTable table, Progress.Bar bar)
            throws IOException, InterruptedException {
        var meters = new Meters(Memory.cpuNanos(), Memory::resident);
        var ours = new EngineRun(subject.model(), setting.threads(), setting.rows(), subject.maxNewTokens(), meters);
        var peer = new TransformersRun(
                session.root().resolve("deploy/bench/reference/transformers.mjs"),
                transformers(),
                subject.model(),
                setting.threads(),
                setting.batch(),
                subject.maxNewTokens());
        List<Pass> own = new ArrayList<>();
        List<Pass> others = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            own.add(ours.run(setting.prompts(subject)));
            others.add(peer.run(setting.prompts(subject)));
            bar.at(SETTINGS.indexOf(setting) * rounds + round + 1, setting.label());
        }
        table.rows(setting.label(), own, List.of(others));
    }

    private void choices(Subject subject) throws InterruptedException, RunFailed {
        var run = new ChoiceRun(subject.model(), 1, CHOICES);
        List<ChoiceRun.Outcome> shared = new ArrayList<>();
        List<ChoiceRun.Outcome> plain = new ArrayList<>();
        try (var bar = session.progress().bar("choosing", rounds)) {
            for (int round = 0; round < rounds; round++) {
                shared.add(run.byTheEngine(subject.suite().whole()));
                plain.add(run.oneByOne(subject.suite().whole()));
                bar.at(round + 1, "");
            }
        }
        print(ChoiceTable.lines(shared, plain));
    }

    private void overhead(Subject subject) throws IOException, InterruptedException {
        var table = new OverheadTable();
        for (int rows : List.of(1, 8, ALL)) {
            List<OverheadRun.Outcome> outcomes = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                outcomes.add(new OverheadRun(subject.model(), rows, subject.maxNewTokens())
                        .run(subject.suite().prompts()));
            }
            table.row(rows, outcomes);
        }
        print(table.lines());
    }

    private void print(List<String> lines) {
        session.out().println();
        lines.forEach(session.out()::println);
    }

    private Path modules() {
        return modules.toString().isEmpty() ? session.scratch("peer").resolve("node_modules") : modules;
    }

    private Path transformers() throws IOException {
        var found = modules();
        if (!Files.isDirectory(found.resolve("@huggingface/transformers"))) {
            throw new IOException("no transformers.js in " + found
                    + ": npm install --prefix deploy/bench/target/peer @huggingface/transformers@4.3.1");
        }
        return found;
    }
}
