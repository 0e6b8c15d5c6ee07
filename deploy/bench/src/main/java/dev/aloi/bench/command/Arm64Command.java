package dev.aloi.bench.command;

import dev.aloi.bench.arm64.Agreement;
import dev.aloi.bench.arm64.Arm64Run;
import dev.aloi.bench.arm64.EmulatedJava;
import dev.aloi.bench.arm64.GenerateProcess;
import dev.aloi.bench.arm64.Subject;
import dev.aloi.bench.report.Arm64Table;
import dev.aloi.bench.report.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "arm64",
        description = {
            "Whether models write on arm64 what they write on x86-64: ./aloi generate, by an emulated Java of arm64.",
            "Fetches that Java and QEMU as packages of Debian, once, into deploy/bench/target/arm64; installs nothing"
                    + " and needs",
            "no rights. Times are those of an emulator. Exit code 1 where fp32 differs; int8 and int4 are told, not"
                    + " promised."
        },
        mixinStandardHelpOptions = true)
final class Arm64Command implements Callable<Integer> {
    private static final List<Integer> ROWS = List.of(1, 8);

    @Option(
            names = "--cpu",
            paramLabel = "NAME",
            description = "as QEMU names it; neoverse-n1 is that of Graviton 2, neoverse-v1 of Graviton 3 (default:"
                    + " ${DEFAULT-VALUE})")
    private String cpu = "neoverse-n1";

    @Option(names = "--samples", paramLabel = "N", description = "the first visits (default: ${DEFAULT-VALUE})")
    private int most = 4;

    @Option(names = "--max-new-tokens", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
    private int maxNewTokens = 90;

    /** What is asked instead of the sample model. */
    private static final class Another {
        @Option(names = "--model", paramLabel = "DIR", required = true, description = "another than the sample model")
        private Path model = Path.of("");

        @Option(
                names = "--prompts",
                paramLabel = "FILE.jsonl",
                required = true,
                description = "what that model is asked, as ./aloi generate reads it")
        private Path prompts = Path.of("");
    }

    @ArgGroup(exclusive = false)
    private @Nullable Another another;

    private final Session session;

    Arm64Command(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var subjects = subjects();
        var emulated = new EmulatedJava(session.scratch("arm64"), cpu);
        if (!emulated.isReady(session.root().resolve("deploy/bench/arm64/set-up.sh"))) {
            return 1;
        }
        session.out().println(Machine.here());
        session.out().println(cpu + " by " + String.join(", ", emulated.versions()));
        var agreements = agreements(subjects, emulated);
        session.out().println();
        Arm64Table.lines(agreements).forEach(session.out()::println);
        return agreements.stream().allMatch(Agreement::holds) ? 0 : 1;
    }

    private List<Subject> subjects() throws IOException {
        if (another != null) {
            return Subject.of(another.model, another.prompts, maxNewTokens);
        }
        Path samples = session.root().resolve("deploy/sample-data");
        Files.createDirectories(session.scratch(""));
        Path visits = Subject.visits(samples, session.scratch("arm64-prompts.jsonl"), most);
        return Subject.of(samples.resolve("models/visit-notes-medium"), visits, maxNewTokens);
    }

    private List<Agreement> agreements(List<Subject> subjects, EmulatedJava emulated)
            throws IOException, InterruptedException {
        String java = ProcessHandle.current().info().command().orElse("java");
        var run = new Arm64Run(
                new GenerateProcess(List.of(java), session.root()),
                new GenerateProcess(emulated.command(), session.root()));
        List<Agreement> agreements = new ArrayList<>();
        try (var bar = session.progress().bar("completing on arm64", ROWS.size() * subjects.size())) {
            for (var subject : subjects) {
                var alone = run.alone(subject);
                for (int rows : ROWS) {
                    agreements.add(run.compare(subject, rows, alone));
                    bar.at(agreements.size(), subject.name() + ", " + rows + " rows");
                }
            }
        }
        return agreements;
    }
}
