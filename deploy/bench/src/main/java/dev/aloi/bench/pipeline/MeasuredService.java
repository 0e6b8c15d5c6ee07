package dev.aloi.bench.pipeline;

import dev.aloi.infrastructure.FreePorts;
import dev.aloi.local.stack.Readiness;
import dev.aloi.local.stack.ServiceLaunch;
import dev.aloi.local.stack.ServiceRun;
import dev.aloi.local.stack.StackPaths;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The service as the product starts it, looked at from outside. */
public final class MeasuredService implements AutoCloseable {
    /** Of a line of the log of collections: before, after, and how large the heap was. */
    private static final Pattern COLLECTED = Pattern.compile("Pause .* (\\d+)M->(\\d+)M\\((\\d+)M\\)");

    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private final ServiceRun run;
    private final int port;
    private final StackPaths paths;
    private final Path collections;
    private int collectionsRead;

    private MeasuredService(ServiceRun run, int port, StackPaths paths, Path collections) {
        this.run = run;
        this.port = port;
        this.paths = paths;
        this.collections = collections;
    }

    static MeasuredService start(Pipeline pipeline, ServiceSettings settings, Map<String, String> product) {
        return start(pipeline.label(), pipeline.computes(), settings, product);
    }

    /** Returns when the service is ready. */
    public static MeasuredService start(String label, ServiceSettings settings, Map<String, String> product) {
        return start(label, true, settings, product);
    }

    private static MeasuredService start(
            String label, boolean computes, ServiceSettings settings, Map<String, String> product) {
        int port = FreePorts.one();
        var environment = new HashMap<>(product);
        var collections = settings.paths().log("collections");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.putAll(settings.environment());
        environment.merge("JAVA_TOOL_OPTIONS", "-Xlog:gc:file=" + collections, (asked, own) -> asked + " " + own);
        var launch = new ServiceLaunch(
                label, label + "-service", port, settings.heapMegabytes(), computes, false, environment);
        var service =
                new MeasuredService(ServiceRun.start(launch, settings.paths()), port, settings.paths(), collections);
        new Readiness().await(service.run, settings.paths());
        return service;
    }

    public int port() {
        return port;
    }

    Duration cpuTime() {
        return run.process().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The most that collections have left in the heap, in megabytes, since this was asked last. */
    public long mostLeftMegabytes() throws IOException {
        var lines = Files.readAllLines(collections);
        long most = 0;
        for (var line : lines.subList(collectionsRead, lines.size())) {
            var matcher = COLLECTED.matcher(line);
            most = matcher.find() ? Math.max(most, Long.parseLong(matcher.group(2))) : most;
        }
        collectionsRead = lines.size();
        return most;
    }

    /** What is alive in the heap, in megabytes: everything else is collected first. */
    public long aliveMegabytes() throws IOException, InterruptedException {
        jcmd("GC.run");
        var matcher = USED.matcher(jcmd("GC.heap_info"));
        long kilobytes = 0;
        while (matcher.find()) {
            kilobytes += Long.parseLong(matcher.group(1));
        }
        return kilobytes / 1024;
    }

    public long residentMegabytes() throws IOException {
        var matcher = RESIDENT.matcher(
                Files.readString(Path.of("/proc/" + run.process().pid() + "/status")));
        return matcher.find() ? Long.parseLong(matcher.group(1)) / 1024 : 0;
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        var jcmd = new ProcessBuilder(
                        paths.javaProgram().resolveSibling("jcmd").toString(),
                        Long.toString(run.process().pid()),
                        command)
                .start();
        var said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return said;
    }

    @Override
    public void close() {
        run.close();
    }
}
