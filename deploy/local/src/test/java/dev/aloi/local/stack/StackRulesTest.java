package dev.aloi.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloi.local.progress.PlainProgress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackRulesTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void aProcessComesBackFiveTimesAMinute() {
        var budget = new CrashBudget(5, Duration.ofMinutes(1));

        for (int crash = 0; crash < 5; crash++) {
            assertThat(budget.allowsRestartAfterCrashAt(START.plusSeconds(crash)))
                    .isTrue();
        }

        assertThat(budget.allowsRestartAfterCrashAt(START.plusSeconds(5))).isFalse();
        assertThat(budget.allowsRestartAfterCrashAt(START.plusSeconds(66))).isTrue();
    }

    @Test
    void aTakenPortIsNamedWithAFreeOne() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Preconditions.portFree(taken.getLocalPort()).orElseThrow())
                    .startsWith("port " + taken.getLocalPort() + " on 127.0.0.1 is taken by another program")
                    .containsPattern("--port [0-9]+$");
        }
    }

    @Test
    void aFullDiskIsToldWithWhatToDo() {
        assertThat(Preconditions.diskSpace(Path.of("/data"), 499_000_000).orElseThrow())
                .isEqualTo("the disk of /data has 499 MB left, 500 MB are needed; make room, or choose another "
                        + "directory with --data DIR");
        assertThat(Preconditions.diskSpace(Path.of("/data"), 500_000_000)).isEmpty();
    }

    @Test
    void aDirectoryServesOneStackAtATime() {
        var paths = new StackPaths(directory, directory.resolve("data"));

        try (var first = StackLock.take(paths)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> StackLock.take(paths))
                    .isInstanceOf(StackFault.class)
                    .hasMessageContaining("is running on " + paths.data() + " already")
                    .hasMessageContaining("--data DIR");
        }
        try (var second = StackLock.take(paths)) {
            assertThat(second).isNotNull();
        }
    }

    @Test
    void aCheckoutThatIsNotBuiltIsNotStarted() {
        var out = new PrintStream(new ByteArrayOutputStream());
        var start = new StackStart(
                new StackPaths(directory, directory.resolve("data")),
                InstantSource.fixed(START),
                new PlainProgress(out, () -> 0));

        try (var closing = new Closing()) {
            assertThatThrownBy(() -> start.start(18_080, closing, new NoIncidents()))
                    .isInstanceOf(StackFault.class)
                    .hasMessageContaining("quarkus-run.jar is missing; build with ./mvnw");
        }
    }

    @Test
    void theStateIsPrivateAndFindsNoLauncherThatHasEnded() throws Exception {
        var paths = new StackPaths(directory, directory);
        var ended = new ProcessBuilder("true").start();
        var state = new StackState(
                URI.create("http://127.0.0.1:1"),
                "secret",
                "127.0.0.1:2",
                true,
                ProcessRef.of(ProcessHandle.current()),
                Map.of("child", ProcessRef.of(ended.toHandle())));
        ended.waitFor();

        state.write(paths.state());

        assertThat(Files.getPosixFilePermissions(paths.state()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(RunningStack.find(paths)).contains(state);
        new StackState(state.url(), "secret", "", true, ProcessRef.of(ended.toHandle()), Map.of()).write(paths.state());
        assertThat(RunningStack.find(paths)).isEmpty();
    }

    @Test
    void aProcessWithTheSameNumberButAnotherStartIsAnotherOne() {
        var other = new ProcessRef(ProcessHandle.current().pid(), START);

        assertThat(other.alive()).isEmpty();
        assertThat(ProcessRef.of(ProcessHandle.current()).alive()).contains(ProcessHandle.current());
    }

    @Test
    void whatWasStartedIsStoppedOnceInTheOppositeOrder() {
        var stopped = new ArrayList<String>();
        var closing = new Closing();
        closing.add(() -> stopped.add("first"));
        closing.add(() -> {
            stopped.add("second");
            throw new IOException("it does not matter");
        });

        closing.close();
        closing.close();

        assertThat(stopped).isEqualTo(List.of("second", "first"));
        assertThatThrownBy(() -> closing.add(() -> stopped.add("late"))).isInstanceOf(StackFault.class);
        assertThat(stopped).last().isEqualTo("late");
    }

    @Test
    void whatDiesIsRevivedAndWhatIsClosedStaysClosed() {
        var starts = new ArrayList<AutoCloseable>();
        var revivable = new Revivable<AutoCloseable>(
                "part",
                () -> {
                    starts.add(() -> {});
                    return starts.getLast();
                },
                running -> starts.size() > 1);

        revivable.start();
        assertThat(revivable.isDead()).isTrue();
        revivable.revive();
        assertThat(revivable.isDead()).isFalse();
        revivable.close();

        assertThat(starts).hasSize(2);
        assertThatThrownBy(revivable::start).isInstanceOf(StackFault.class);
    }

    private static final class NoIncidents implements Incidents {
        @Override
        public void restarted(String process, String why) {
            throw new AssertionError(process + " " + why);
        }

        @Override
        public void restartFailed(String process, String why) {
            throw new AssertionError(process + " " + why);
        }

        @Override
        public void gaveUp(String process, String why) {
            throw new AssertionError(process + " " + why);
        }
    }
}
