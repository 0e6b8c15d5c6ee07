package dev.aloi.bench.command;

import dev.aloi.bench.contradiction.ContradictionTable;
import dev.aloi.bench.report.Machine;
import dev.aloi.local.gateway.GatewayClient;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A published benchmark as a user would bring it: Yim et al. 2023, doi:10.1038/s41597-023-02487-3. */
@Command(
        name = "aci-bench",
        description = {
            "21 systems ranked from end to end, and where metrics disagree.",
            "./aloi evaluate ranks notes of 120 doctor visits by every metric of words and characters, from the start of the",
            "stack to the ranking. Needs ../shared beside the checkout."
        },
        mixinStandardHelpOptions = true)
final class AciBenchCommand implements Callable<Integer> {
    /** Both lack the 40 samples of the split test1. */
    private static final List<String> PARTIAL = List.of("BART_Division_", "LED+FT_PubMed_Division_");

    @Option(
            names = "--metrics",
            paramLabel = "METRIC",
            split = ";",
            description = "parted by semicolons (default: ${DEFAULT-VALUE})")
    private List<String> metrics = List.of(
            "rouge1",
            "rouge2",
            "rouge3",
            "rougeL",
            "rougeLsum",
            "rouge1:stem=true",
            "rouge2:stem=true",
            "rougeL:stem=true",
            "rougeLsum:stem=true",
            "bleu",
            "chrf",
            "chrf+",
            "chrf++",
            "ter",
            "meteor",
            "tokenF1",
            "levenshtein",
            "exactMatch",
            "quasiExactMatch");

    private final Session session;

    AciBenchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var shared = session.root().resolve("../shared").normalize();
        var replay = shared.resolve("replay/aci-bench");
        if (!Files.isDirectory(replay)) {
            session.progress().note("aloi: there is no " + replay);
            return 1;
        }
        var systems = systems(replay);
        var data = session.emptied("aci-bench");
        var file = Files.writeString(data.resolve("aci-bench.yaml"), evaluation(shared, systems));
        var ranking = data.resolve("ranking.json");
        long started = System.nanoTime();
        var process = evaluate(file, ranking, data.resolve("stack"));
        double untilRanked = secondsUntilItSpeaks(process, started);
        int code = process.waitFor();
        double untilStopped = (System.nanoTime() - started) / 1e9;
        if (!Files.exists(ranking)) {
            return code;
        }
        new ContradictionTable(GatewayClient.ranking(Files.readString(ranking)))
                .lines()
                .forEach(session.out()::println);
        session.out().println();
        session.out().println(Machine.here());
        session.out()
                .printf(
                        Locale.ROOT,
                        "%d systems, %d metrics, ./aloi evaluate: %.1f s to the ranking, %.1f s until all is stopped%n",
                        systems.size(),
                        metrics.size(),
                        untilRanked,
                        untilStopped);
        return code;
    }

    private Process evaluate(Path file, Path ranking, Path stack) throws IOException {
        var evaluate = new ProcessBuilder(
                        session.root().resolve("aloi").toString(),
                        "evaluate",
                        file.toString(),
                        "--output",
                        ranking.toString(),
                        "--data",
                        stack.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        evaluate.environment().put("ALOI_SKIP_BUILD", "true");
        return evaluate.start();
    }

    /** It prints the ranking and nothing else. */
    private static double secondsUntilItSpeaks(Process process, long started) throws IOException {
        try (var said = process.getInputStream()) {
            int first = said.read();
            double seconds = (System.nanoTime() - started) / 1e9;
            if (first >= 0) {
                said.transferTo(OutputStream.nullOutputStream());
            }
            return seconds;
        }
    }

    private static List<String> systems(Path replay) throws IOException {
        try (Stream<Path> files = Files.list(replay)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.jsonl$", ""))
                    .sorted()
                    .toList();
        }
    }

    private String evaluation(Path shared, List<String> systems) {
        var candidates = systems.stream()
                .map(system -> """
                          - name: "%1$s"
                            recording:
                              file: "%2$s/replay/aci-bench/%1$s.jsonl"
                              fields: {sample: id, completion: output}
                              allowMissing: %3$s
                        """.formatted(system, shared, PARTIAL.contains(system)))
                .collect(Collectors.joining());
        return """
                suite:
                  name: aci-bench
                  file: "%s/suites/aci-bench/visits.jsonl"
                metrics: [%s]
                candidates:
                %s""".formatted(
                        shared,
                        metrics.stream().map(metric -> '"' + metric + '"').collect(Collectors.joining(", ")),
                        candidates);
    }
}
