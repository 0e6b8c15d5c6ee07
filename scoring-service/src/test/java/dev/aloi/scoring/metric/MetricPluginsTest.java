package dev.aloi.scoring.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the example of docs/own-metrics.md, compiled and packed as it says. */
class MetricPluginsTest {
    private static final Path SOURCE = Path.of("src/test/plugin/acme/Brevity.java");

    @TempDir
    private Path directory;

    private Path jar;

    @BeforeEach
    void compileAndPack() throws IOException {
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-cp", "target/classes", "-d", directory.toString(), SOURCE.toString());
        assertThat(code).isZero();
        jar = directory.resolve("acme-metrics.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("META-INF/services/dev.aloi.scoring.metric.MetricProvider"));
            out.write("acme.Brevity\n".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new JarEntry("acme/Brevity.class"));
            out.write(Files.readAllBytes(directory.resolve("acme/Brevity.class")));
        }
    }

    @Test
    void aMetricOfOnesOwnIsAskedForByItsName() {
        MetricRegistry metrics = MetricRegistry.BUILT_IN.with(MetricPlugins.load(List.of(jar)));
        Metric brevity = metrics.parse("acme.brevity:words=4");

        assertThat(metrics.names()).contains("bleu", "acme.brevity");
        assertThat(brevity.measure("one two three four", List.of()).at(0)).isEqualTo(1);
        assertThat(brevity.measure("one two three four five", List.of()).at(0)).isEqualTo(0.8);
        assertThat(brevity.signature(ReferenceCount.ONE)).contains("acme.brevity|", "words:4");
        assertThat(metrics.parse("pass@k:of='acme.brevity:words=4'")
                        .measure("one", List.of())
                        .at(1))
                .isEqualTo(1);
        assertThatThrownBy(() -> metrics.parse("acme.brevity:word=4"))
                .hasMessage("acme.brevity has no option 'word'; it has words");
    }

    @Test
    void theDocumentShowsTheExampleAsItIs() throws IOException {
        String document = Files.readString(Path.of("../docs/own-metrics.md"));

        assertThat(document).contains(Files.readString(SOURCE));
    }

    @Test
    void aJarWithoutMetricsIsRefused() throws IOException {
        Path empty = directory.resolve("empty.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(empty))) {
            out.putNextEntry(new JarEntry("nothing"));
        }

        assertThatThrownBy(() -> MetricPlugins.load(List.of(empty))).hasMessageContaining("empty.jar holds no metrics");
        assertThatThrownBy(() -> MetricPlugins.load(List.of(directory.resolve("none.jar"))))
                .hasMessageContaining("there is no file");
    }

    @Test
    void aNameWithoutADotOrTakenTwiceIsRefused() {
        MetricProvider undotted = () -> List.of(family("brevity"));
        MetricProvider twice = () -> List.of(family("a.b"), family("a.b"));

        assertThatThrownBy(() -> MetricRegistry.BUILT_IN.with(List.of(undotted)))
                .hasMessage(
                        "a metric of your own cannot be called 'brevity': its name needs a dot, as acme.wordCount has");
        assertThatThrownBy(() -> MetricRegistry.BUILT_IN.with(List.of(twice)))
                .hasMessage("a metric of your own cannot be called 'a.b': another one is");
    }

    private static MetricFamily family(String name) {
        return new MetricFamily(name, "what", "who", new Range(0, 1), List.of(), _ -> Metrics.parse("json"));
    }
}
