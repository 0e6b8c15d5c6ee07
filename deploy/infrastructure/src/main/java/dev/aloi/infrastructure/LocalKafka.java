package dev.aloi.infrastructure;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The broker of {@code deploy/broker} as a child process. */
public final class LocalKafka implements AutoCloseable {
    private static final Duration START_TIMEOUT = Duration.ofSeconds(90);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(15);

    /** Any 16 bytes in base64; fixed, so that a data directory is taken up again. */
    private static final String CLUSTER_ID = "YWxvaS1sb2NhbC1icm9rZQ";

    private final Process process;
    private final int port;

    private LocalKafka(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts a broker and waits until it answers.
     *
     * @param brokerHome the broker module's target directory, with its jar and lib
     */
    public static LocalKafka start(Path brokerHome, Path dataDirectory, int port, Path logFile) {
        try {
            Files.createDirectories(dataDirectory);
            Files.createDirectories(logFile.toAbsolutePath().getParent());
            var process = new ProcessBuilder(OwnSession.yielding(command(brokerHome, dataDirectory, port)))
                    .redirectError(ProcessBuilder.Redirect.appendTo(logFile.toFile()))
                    .start();
            var kafka = new LocalKafka(process, port);
            kafka.awaitReady(logFile);
            return kafka;
        } catch (IOException e) {
            throw new StartFailed("the Kafka broker", e, logFile);
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_TIMEOUT)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(Path brokerHome, Path dataDirectory, int port) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                brokerHome.resolve("classes") + ":" + brokerHome.resolve("lib") + "/*",
                "dev.aloi.broker.BrokerMain",
                dataDirectory.toAbsolutePath().toString(),
                Integer.toString(port),
                Integer.toString(FreePorts.one()),
                CLUSTER_ID);
    }

    private void awaitReady(Path logFile) {
        try {
            var line =
                    CompletableFuture.supplyAsync(this::firstLine).get(START_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
            if (line.equals("READY")) {
                return;
            }
            close();
            throw new StartFailed("the Kafka broker", "it ended with exit code " + process.exitValue(), logFile);
        } catch (TimeoutException e) {
            close();
            throw new StartFailed("the Kafka broker", "not ready after " + START_TIMEOUT.toSeconds() + " s", logFile);
        } catch (ExecutionException e) {
            close();
            throw new StartFailed("the Kafka broker", e, logFile);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new StartFailed("the Kafka broker", e, logFile);
        }
    }

    private String firstLine() {
        try {
            var line = new BufferedReader(process.inputReader(StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            return "";
        }
    }
}
