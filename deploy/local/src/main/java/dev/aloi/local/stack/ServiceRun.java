package dev.aloi.local.stack;

import dev.aloi.infrastructure.OwnSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** A started process of the product, its output in its log. */
public final class ServiceRun implements AutoCloseable {
    private static final long MAX_LOG_BYTES = 20_000_000;

    private final ServiceLaunch launch;
    private final Process process;

    private ServiceRun(ServiceLaunch launch, Process process) {
        this.launch = launch;
        this.process = process;
    }

    public static ServiceRun start(ServiceLaunch launch, StackPaths paths) {
        try {
            var log = paths.log(launch.name());
            Files.createDirectories(log.getParent());
            Files.createDirectories(paths.workDirectory(launch.name()));
            rotate(log);
            var builder = new ProcessBuilder(
                            launch.yields()
                                    ? OwnSession.yielding(launch.command(paths))
                                    : OwnSession.command(launch.command(paths)))
                    // Not the user's directory: Quarkus would take up a .env or config folder from there.
                    .directory(paths.workDirectory(launch.name()).toFile())
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            setEnvironment(builder.environment(), launch);
            return new ServiceRun(launch, builder.start());
        } catch (IOException e) {
            throw new StackFault(launch.name() + " cannot be started: " + e.getMessage(), e);
        }
    }

    ServiceLaunch launch() {
        return launch;
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        ChildProcess.end(process.toHandle());
    }

    /** What the user's shell says to Quarkus or Kafka is not meant for this stack. */
    private static void setEnvironment(Map<String, String> environment, ServiceLaunch launch) {
        environment
                .keySet()
                .removeIf(name -> name.startsWith("QUARKUS_")
                        || name.startsWith("KAFKA_")
                        || name.startsWith("MP_")
                        || name.startsWith("ALOI_")
                        || name.startsWith("SMALLRYE_"));
        environment.putAll(launch.environment());
    }

    private static void rotate(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > MAX_LOG_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
