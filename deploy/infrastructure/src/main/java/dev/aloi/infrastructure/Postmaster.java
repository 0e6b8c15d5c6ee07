package dev.aloi.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The server process of a data directory, as its pid file tells; it outlives a launcher that was killed. */
final class Postmaster {
    private static final int STOP_SECONDS = 15;

    private final Path cluster;

    private Postmaster(Path cluster) {
        this.cluster = cluster;
    }

    static Postmaster of(Path cluster) {
        return new Postmaster(cluster);
    }

    boolean isAlive() {
        return process().isPresent();
    }

    /** Asks for a fast shutdown, as {@code pg_ctl stop -m fast} does, which refuses to work for root. */
    void stop() throws StartFailed {
        process().ifPresent(Postmaster::interrupt);
    }

    /** Lets the others go first; sessions of clients inherit it. */
    void letYield() {
        process().ifPresent(OwnSession::letYield);
    }

    private Optional<ProcessHandle> process() {
        try {
            var file = cluster.resolve("postmaster.pid");
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(Postmaster::isServer);
        } catch (IOException | NumberFormatException | java.util.NoSuchElementException unreadable) {
            return Optional.empty();
        }
    }

    /** A pid may have been given to another program since. */
    private static boolean isServer(ProcessHandle process) {
        return process.info()
                .command()
                .filter(path -> path.endsWith("/postgres"))
                .isPresent();
    }

    private static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            process.destroyForcibly();
        }
    }
}
