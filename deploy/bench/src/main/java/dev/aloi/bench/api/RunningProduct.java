package dev.aloi.bench.api;

import dev.aloi.infrastructure.FreePorts;
import dev.aloi.local.gateway.GatewayClient;
import dev.aloi.local.stack.RunningStack;
import dev.aloi.local.stack.StackPaths;
import dev.aloi.local.stack.StackState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/** The whole product as {@code ./aloi up} starts it. */
public final class RunningProduct implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern RESIDENT = Pattern.compile("Vm(RSS|HWM):\\s+(\\d+) kB");

    private final Process launcher;
    private final StackState state;

    private RunningProduct(Process launcher, StackState state) {
        this.launcher = launcher;
        this.state = state;
    }

    /** @param settings of the runner's calls, as an operator sets them */
    public static RunningProduct start(StackPaths paths, Map<String, String> settings)
            throws IOException, InterruptedException {
        Files.createDirectories(paths.data());
        var up = new ProcessBuilder(
                        paths.root().resolve("aloi").toString(),
                        "up",
                        "--port",
                        Integer.toString(FreePorts.one()),
                        "--data",
                        paths.data().toString())
                .redirectErrorStream(true)
                .redirectOutput(paths.data().resolve("up.log").toFile());
        up.environment().put("ALOI_SKIP_BUILD", "true");
        up.environment().putAll(settings);
        var launcher = up.start();
        return new RunningProduct(launcher, await(launcher, paths));
    }

    private static StackState await(Process launcher, StackPaths paths) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && launcher.isAlive()) {
            Optional<StackState> state = RunningStack.find(paths);
            if (state.isPresent()) {
                return state.get();
            }
            Thread.sleep(200);
        }
        launcher.destroy();
        throw new IOException("the product did not start; see " + paths.data().resolve("up.log"));
    }

    GatewayClient client() {
        return new GatewayClient(
                state.url(), state.token(), () -> UUID.randomUUID().toString());
    }

    String kafka() {
        return state.kafka();
    }

    /** CPU time of every process so far. */
    Map<String, Duration> cpuTimes() {
        var times = new TreeMap<String, Duration>();
        state.processes()
                .forEach((name, process) -> process.alive()
                        .flatMap(alive -> alive.info().totalCpuDuration())
                        .ifPresent(time -> times.put(name, time)));
        return times;
    }

    /** Memory of every process in megabytes: what it has, or the most that it had. */
    Map<String, Long> memory(boolean most) throws IOException {
        var memory = new TreeMap<String, Long>();
        for (var process : state.processes().entrySet()) {
            var alive = process.getValue().alive();
            if (alive.isPresent()) {
                var status = Files.readString(Path.of("/proc/" + alive.get().pid() + "/status"));
                RESIDENT.matcher(status)
                        .results()
                        .filter(found -> found.group(1).equals(most ? "HWM" : "RSS"))
                        .forEach(found -> memory.put(process.getKey(), Long.parseLong(found.group(2)) / 1024));
            }
        }
        return memory;
    }

    @Override
    public void close() {
        launcher.destroy();
        launcher.onExit().join();
    }
}
