package dev.aloi.local.command;

import dev.aloi.local.gateway.GatewayClient;
import dev.aloi.local.suite.SuiteImport;
import dev.aloi.local.suite.SuiteLines;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "suite",
        description = "Suites of the running stack.",
        synopsisSubcommandLabel = "import|list|export|diff|coverage|divide|unseal",
        mixinStandardHelpOptions = true)
final class SuiteCommand implements Callable<Integer> {
    private static final String SUITES = "/api/suites/";

    private final Wiring wiring;

    SuiteCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    /** Without a subcommand there is nothing to do. */
    @Override
    public Integer call() {
        wiring.progress().note("say what to do: ./aloi suite import|list|export|diff|coverage|divide|unseal");
        return ExitCode.BAD_INPUT;
    }

    @Command(
            name = "import",
            description = {
                "Bring a file in, of any size: all of it, or nothing.",
                "JSONL, CSV, TSV, Parquet, promptfoo, lm-evaluation-harness, OpenAI evals, Inspect, HELM, Bedrock; perhaps gzipped."
            },
            mixinStandardHelpOptions = true)
    int bringIn(
            @Mixin StackOptions stack,
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--name", paramLabel = "NAME", required = true) String name,
            @Option(names = "--format", paramLabel = "FORMAT", description = "default: as it looks") @Nullable
                    String format,
            @Option(names = "--skip-bad", description = "leave out what is wrong, and say how much that is")
                    boolean skipBad,
            @Option(names = "--self-hosted-only", description = "its samples are never sent to an API")
                    boolean selfHostedOnly) {
        return run(stack, gateway -> {
            if (!Files.isRegularFile(file)) {
                throw new BadInput(List.of("there is no file " + file));
            }
            Map<String, String> fields = new LinkedHashMap<>(Map.of("name", name));
            fields.put("skipBad", Boolean.toString(skipBad));
            fields.put("selfHostedOnly", Boolean.toString(selfHostedOnly));
            if (format != null) {
                fields.put("format", format);
            }
            var state = new SuiteImport(gateway, wiring.progress()).bringIn(file, fields);
            GatewayClient.faults(state.path("problem").path("faults")).forEach(wiring.progress()::note);
            if (!state.hasNonNull("suite")) {
                wiring.progress()
                        .note("aloi: " + state.path("problem").path("detail").asText());
                return ExitCode.BAD_INPUT;
            }
            var suite = state.path("suite");
            wiring.out().println(suite.path("suite").asText());
            wiring.progress()
                    .note("%s samples, %d rows left out"
                            .formatted(
                                    suite.path("samples").asText(),
                                    state.path("left").asInt()));
            return ExitCode.OK;
        });
    }

    @Command(name = "list", description = "List the newest suites.", mixinStandardHelpOptions = true)
    int list(@Mixin StackOptions stack) {
        return run(stack, gateway -> print(SuiteLines.list(gateway.get("/api/suites?size=100"))));
    }

    @Command(name = "export", description = "Write all samples of a suite.", mixinStandardHelpOptions = true)
    int export(
            @Mixin StackOptions stack,
            @Parameters(paramLabel = "SUITE", description = "name@digest") String suite,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "jsonl",
                            description = "jsonl, csv, parquet")
                    String format,
            @Option(names = "--output", paramLabel = "FILE", description = "default: standard output") @Nullable
                    Path output) {
        return run(stack, gateway -> {
            var path = SUITES + encoded(suite) + "/export?format=" + encoded(format);
            if (output == null) {
                gateway.download(path, wiring.out());
                wiring.out().flush();
                return ExitCode.OK;
            }
            download(gateway, path, output);
            return ExitCode.OK;
        });
    }

    /** What breaks off leaves no file behind that looks whole. */
    private static void download(GatewayClient gateway, String path, Path output) throws Exception {
        var part = output.resolveSibling(output.getFileName() + ".part");
        try (OutputStream out = Files.newOutputStream(part)) {
            gateway.download(path, out);
        } catch (Exception e) {
            Files.deleteIfExists(part);
            throw e;
        }
        Files.move(part, output, StandardCopyOption.REPLACE_EXISTING);
    }

    @Command(name = "diff", description = "What has changed between two versions.", mixinStandardHelpOptions = true)
    int diff(
            @Mixin StackOptions stack,
            @Parameters(paramLabel = "BEFORE") String before,
            @Parameters(paramLabel = "AFTER") String after) {
        return run(
                stack,
                gateway -> print(
                        SuiteLines.diff(gateway.get(SUITES + encoded(after) + "/diff?since=" + encoded(before)))));
    }

    @Command(
            name = "coverage",
            description = "Lengths, tags, duplicates, clusters, and what leaks between splits.",
            mixinStandardHelpOptions = true)
    int coverage(@Mixin StackOptions stack, @Parameters(paramLabel = "SUITE") String suite) {
        return run(stack, gateway -> print(SuiteLines.coverage(gateway.get(SUITES + encoded(suite) + "/coverage"))));
    }

    @Command(
            name = "divide",
            description = {
                "Divide a suite into samples to tune on and samples held out, by a tag or by chance.",
                "From then on the latter are not shown, and a ranking tells of them what the Ladder allows."
            },
            mixinStandardHelpOptions = true)
    int divide(
            @Mixin StackOptions stack,
            @Parameters(paramLabel = "SUITE") String suite,
            @Option(names = "--tag", paramLabel = "TAG", description = "that says what is held out") @Nullable
                    String tag,
            @Option(names = "--held-out", paramLabel = "VALUE", description = "of the tag; may be repeated") @Nullable
                    List<String> heldOut,
            @Option(names = "--share", paramLabel = "SHARE", description = "that is held out by chance (default: 0.5)")
                    @Nullable
                    Double share,
            @Option(names = "--seed", paramLabel = "N", description = "default: 1") @Nullable Long seed,
            @Option(names = "--stratify-by", paramLabel = "TAG", description = "divide each of its values alike")
                    @Nullable
                    String stratifyBy) {
        return run(stack, gateway -> {
            var body = GatewayClient.JSON.createObjectNode();
            body.put("tag", tag).put("share", share).put("seed", seed).put("stratifyBy", stratifyBy);
            body.set("heldOut", GatewayClient.JSON.valueToTree(heldOut));
            return print(SuiteLines.division(gateway.post(SUITES + encoded(suite) + "/division", body)));
        });
    }

    @Command(
            name = "unseal",
            description = "Show the samples of a divided suite again, for good: they are held out no more.",
            mixinStandardHelpOptions = true)
    int unseal(@Mixin StackOptions stack, @Parameters(paramLabel = "SUITE") String suite) {
        return run(stack, gateway -> {
            gateway.delete(SUITES + encoded(suite) + "/seal");
            wiring.progress().note(suite + " is shown again");
            return ExitCode.OK;
        });
    }

    private int run(StackOptions stack, Asking asking) {
        return new Work(wiring).run(() -> asking.ask(wiring.running(stack.paths(wiring.root()))));
    }

    private int print(List<String> lines) {
        lines.forEach(wiring.out()::println);
        return ExitCode.OK;
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    /** Something asked of the running stack. */
    private interface Asking {
        int ask(GatewayClient gateway) throws Exception;
    }
}
