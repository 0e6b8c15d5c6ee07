package dev.aloi.local.command;

import dev.aloi.inference.decode.Limits;
import dev.aloi.inference.decode.Machine;
import dev.aloi.local.describe.Room;
import dev.aloi.local.gateway.GatewayClient;
import dev.aloi.local.generate.Stopwatch;
import dev.aloi.local.progress.PlainProgress;
import dev.aloi.local.progress.Progress;
import dev.aloi.local.progress.TerminalProgress;
import dev.aloi.local.score.DirectScorers;
import dev.aloi.local.stack.RunningStack;
import dev.aloi.local.stack.StackPaths;
import dev.aloi.local.stack.StackState;
import dev.aloi.scoring.metric.MetricPlugins;
import dev.aloi.scoring.metric.MetricRegistry;
import dev.aloi.scoring.metric.http.RetryingScorers;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The one place where time, chance, the terminal and the checkout come from.
 *
 * @param out for results
 * @param progress for everything else, on standard error
 */
record Wiring(Path root, InstantSource clock, PrintStream out, Progress progress) {
    private static final int DEFAULT_COLUMNS = 100;
    private static final int CACHE_SHARE = 4;
    private static final Duration HANG = Duration.ofSeconds(30);

    /** Before another call to a scorer that could not be reached. */
    private static final List<Duration> PAUSES = List.of(Duration.ofMillis(250), Duration.ofSeconds(1));

    static Wiring ofThisProcess() {
        var out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
        var columns = Integer.getInteger("aloi.columns", DEFAULT_COLUMNS);
        Progress progress = Boolean.getBoolean("aloi.terminal")
                ? new TerminalProgress(err, System::nanoTime, columns)
                : new PlainProgress(err, System::nanoTime);
        return new Wiring(root(System.getProperty("aloi.root")), Clock.systemUTC(), out, progress);
    }

    /** Whether somebody reads along what goes to standard output. */
    boolean hasTerminal() {
        return Boolean.getBoolean("aloi.terminal.out");
    }

    LongSupplier nanoTime() {
        return System::nanoTime;
    }

    /** This machine, all of it. */
    Machine machine(int rows, boolean half) {
        int threads = Runtime.getRuntime().availableProcessors();
        boolean slow = Machine.isSlowWithHalf(System.getProperty("os.arch"));
        var limits = new Limits(rows, Memory.ofMachine() / CACHE_SHARE, HANG);
        return new Machine(
                threads,
                limits,
                half || !slow,
                new Stopwatch(System::nanoTime, Memory.cpuNanos()),
                System::nanoTime,
                Clock.systemUTC());
    }

    Room room() {
        return new Room(Memory.ofMachine());
    }

    ModelSource models() {
        return new ModelSource(System.getenv(), StackPaths.models(System.getenv()), progress);
    }

    LongSupplier residentBytes() {
        return Memory::resident;
    }

    GatewayClient client(URI url, String token) {
        return new GatewayClient(url, token, () -> UUID.randomUUID().toString());
    }

    /** Those there are, with those of the jars that the scoring service reads too. */
    MetricRegistry metrics() throws BadInput {
        var jars = System.getenv().getOrDefault("ALOI_SCORING_METRICS", "");
        try {
            return MetricRegistry.BUILT_IN
                    .with(MetricPlugins.load(Arrays.stream(jars.split(","))
                            .map(String::strip)
                            .filter(jar -> !jar.isEmpty())
                            .map(Path::of)
                            .toList()))
                    .with(new RetryingScorers(new DirectScorers(System::getenv), PAUSES));
        } catch (IllegalArgumentException e) {
            throw new BadInput(List.of("ALOI_SCORING_METRICS: " + e.getMessage()));
        }
    }

    /** The stack that another command has started. */
    GatewayClient running(StackPaths paths) throws BadInput {
        StackState stack = RunningStack.find(paths)
                .orElseThrow(() -> new BadInput(List.of("nothing is running: start it with ./aloi up")));
        return client(stack.url(), stack.token());
    }

    private static Path root(@Nullable String given) {
        if (given == null) {
            throw new IllegalStateException("start with ./aloi, which sets aloi.root");
        }
        return Path.of(given);
    }
}
