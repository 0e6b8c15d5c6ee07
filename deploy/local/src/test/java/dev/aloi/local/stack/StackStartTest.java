package dev.aloi.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloi.infrastructure.FreePorts;
import dev.aloi.local.progress.PlainProgress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything real but the five programs, which are plain servers. */
class StackStartTest {
    @TempDir
    private Path root;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final BlockingQueue<String> incidents = new LinkedBlockingQueue<>();
    private StackPaths paths;

    @BeforeEach
    void makeACheckout() throws IOException {
        paths = new StackPaths(root, root.resolve("data"));
        Files.createDirectories(root.resolve("deploy/broker"));
        Files.createSymbolicLink(
                paths.brokerHome(), Path.of(System.getProperty("aloi.root")).resolve("deploy/broker/target"));
        for (var module : Launches.MODULES) {
            writeProgram(paths.program(module), PlainServer.class);
        }
    }

    @AfterEach
    void letGoOfTheBuiltBroker() throws IOException {
        Files.delete(paths.brokerHome());
    }

    @Test
    void startsEverythingRevivesWhatIsKilledAndLeavesNothingBehind() throws Exception {
        List<ProcessHandle> processes;
        var port = FreePorts.one();
        try (var closing = new Closing()) {
            var stack = start(port, closing);

            assertThat(get(stack.url().resolve("/environment")))
                    .isEqualTo("ALOI_CARBON_URL\nALOI_CATALOG_URL\nALOI_DB_PASSWORD\nALOI_KAFKA\nALOI_POSTGRES\n"
                            + "ALOI_SCORING_URL\nALOI_SERVICE_TOKEN\nALOI_TOKEN");
            assertThat(RunningStack.find(paths).orElseThrow().processes().keySet())
                    .containsExactlyInAnyOrder("kafka", "catalog", "runner", "scoring", "carbon", "gateway");

            kill(stack, "scoring");
            kill(stack, "kafka");
            killPostgres();
            processes = RunningStack.find(paths).orElseThrow().processes().values().stream()
                    .map(process -> process.alive().orElseThrow())
                    .toList();
        }

        assertThat(processes).hasSize(6).noneMatch(ProcessHandle::isAlive);
        assertThat(paths.state()).doesNotExist();
        assertThat(FreePorts.isFree(port)).isTrue();
        assertThat(Launches.MODULES)
                .allSatisfy(module -> assertThat(paths.archive(module)).isNotEmptyFile());
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("starting: 7/7");
        assertThat(paths.log("scoring")).content().containsPattern("listening on .*\nlistening on ");
    }

    @Test
    void aProgramThatEndsAtOnceIsNamedWithItsLog() throws IOException {
        writeProgram(paths.program("carbon-service"), String.class);

        try (var closing = new Closing()) {
            assertThatThrownBy(() -> start(FreePorts.one(), closing))
                    .isInstanceOf(StackFault.class)
                    .hasMessage("carbon did not start: it ended by itself; see " + paths.log("carbon"));
        }
        assertThat(paths.state()).doesNotExist();
    }

    private Stack start(int port, Closing closing) {
        var progress = new PlainProgress(new PrintStream(shown, true, StandardCharsets.UTF_8), System::nanoTime);
        return new StackStart(paths, Clock.systemUTC(), progress).start(port, closing, new Incidents() {
            @Override
            public void restarted(String process, String why) {
                incidents.add(process);
            }

            @Override
            public void restartFailed(String process, String why) {
                throw new AssertionError(process + " " + why);
            }

            @Override
            public void gaveUp(String process, String why) {
                incidents.add("gave up " + process + ": " + why);
            }
        });
    }

    private void kill(Stack stack, String name) throws InterruptedException {
        var killed = stack.process(name).orElseThrow();
        killed.destroyForcibly();

        assertThat(incidents.poll(30, TimeUnit.SECONDS)).isEqualTo(name);
        assertThat(stack.process(name).orElseThrow().pid()).isNotEqualTo(killed.pid());
    }

    private void killPostgres() throws IOException, InterruptedException {
        var file = paths.postgres().resolve("cluster/postmaster.pid");
        var pid = Long.parseLong(Files.readAllLines(file).getFirst());
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();

        assertThat(incidents.poll(60, TimeUnit.SECONDS)).isEqualTo("postgres");
        assertThat(Files.readAllLines(file).getFirst()).isNotEqualTo(Long.toString(pid));
    }

    private static String get(URI url) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private static void writeProgram(Path jar, Class<?> main) throws IOException {
        Files.createDirectories(jar.getParent());
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
        var name = PlainServer.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var in = PlainServer.class.getClassLoader().getResourceAsStream(name)) {
            out.putNextEntry(new JarEntry(name));
            out.write(java.util.Objects.requireNonNull(in).readAllBytes());
        }
    }
}
