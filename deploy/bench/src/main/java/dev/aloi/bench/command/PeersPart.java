package dev.aloi.bench.command;

import dev.aloi.bench.generation.EngineRun;
import dev.aloi.bench.generation.Meters;
import dev.aloi.bench.generation.Pass;
import dev.aloi.bench.generation.Subject;
import dev.aloi.bench.llama.LlamaPeers;
import dev.aloi.bench.report.GenerationTable;
import dev.aloi.local.command.Memory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Suites completed beside llama.cpp and a decoder in one file of C, on the same weights, by one thread.
 *
 * @param modules node_modules
 */
record PeersPart(Session session, Path modules, int rounds) {
    private static final int ALL = 64;

    private record Setting(String label, boolean shared, int rows) {
        List<String> prompts(Subject subject) {
            return shared ? subject.suite().whole() : subject.suite().prompts();
        }
    }

    private static final List<Setting> SETTINGS = List.of(
            new Setting("1 thread, one by one", false, 1),
            new Setting("1 thread, side by side", false, ALL),
            new Setting("1 thread, whole suite", true, ALL));

    List<String> run(Subject subject) throws IOException, InterruptedException {
        if (!Files.isDirectory(modules.resolve("node-llama-cpp"))) {
            throw new IOException("no node-llama-cpp in " + modules
                    + ": npm install --ignore-scripts --prefix deploy/bench/target/peer node-llama-cpp@3.22.1");
        }
        var reference = session.root().resolve("deploy/bench/reference");
        var peers = new LlamaPeers(subject, reference, session.emptied("llama"), modules);
        peers.prepare();
        var table = new GenerationTable();
        try (var bar = session.progress().bar("completing", SETTINGS.size() * rounds)) {
            for (var setting : SETTINGS) {
                List<Pass> ours = new ArrayList<>();
                List<Pass> cpp = new ArrayList<>();
                List<Pass> plain = new ArrayList<>();
                for (int round = 0; round < rounds; round++) {
                    ours.add(own(subject, setting));
                    cpp.add(peers.llamaCpp(setting.prompts(subject), 1));
                    plain.add(peers.plainC(setting.prompts(subject)));
                    bar.at(SETTINGS.indexOf(setting) * rounds + round + 1, setting.label);
                }
                table.rows(setting.label, ours, List.of(cpp, plain));
            }
        }
        return table.lines();
    }

    private static Pass own(Subject subject, Setting setting) throws InterruptedException {
        var meters = new Meters(Memory.cpuNanos(), Memory::resident);
        return new EngineRun(subject.model(), 1, setting.rows, subject.maxNewTokens(), meters)
                .run(setting.prompts(subject));
    }
}
