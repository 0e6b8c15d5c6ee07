package dev.aloi.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The image's file beside what was built: no engine for containers is needed, and nothing is pulled. */
class ImageIT {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final List<String> SERVICES =
            List.of("catalog-service", "runner-service", "scoring-service", "carbon-service", "ui");
    /** A list for scanners, and the classes that a service of this machine keeps for its next start. */
    private static final Set<String> NOT_NEEDED = Set.of("quarkus-app-dependencies.txt", "classes.jsa");

    private static final Pattern COPIED = Pattern.compile("^COPY (\\S+) ");
    private static final Pattern NATIVE = Pattern.compile(".*linux-([^/]+)/.*\\.so");

    @Test
    void copiesWhatEveryServiceIsMadeOf() throws IOException {
        List<String> copied = Files.readAllLines(ROOT.resolve("deploy/image/Containerfile")).stream()
                .flatMap(line -> COPIED.matcher(line).results())
                .map(match -> match.group(1))
                .toList();

        assertThat(copied).hasSize(4);
        for (String service : SERVICES) {
            assertThat(copied)
                    .allSatisfy(path -> assertThat(ROOT.resolve(path.replace("${SERVICE}", service)))
                            .exists());
            try (Stream<Path> built = Files.list(ROOT.resolve(service + "/target/quarkus-app"))) {
                assertThat(built.map(file -> file.getFileName().toString()).filter(name -> !NOT_NEEDED.contains(name)))
                        .containsExactlyInAnyOrderElementsOf(copied.stream()
                                .map(path -> Path.of(path).getFileName().toString())
                                .toList());
            }
        }
    }

    @Test
    void computesOnBothArchitectures() throws IOException {
        Path libraries = ROOT.resolve("runner-service/target/quarkus-app/lib/main");
        assertThat(architectures(libraries, "onnxruntime")).containsExactlyInAnyOrder("x64", "aarch64");
        assertThat(architectures(libraries, "tokenizers")).containsExactlyInAnyOrder("x86_64", "aarch64");
    }

    private static Set<String> architectures(Path libraries, String name) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> jars = Files.list(libraries)) {
            for (Path jar : jars.filter(it -> it.getFileName().toString().contains(name))
                    .toList()) {
                try (JarFile opened = new JarFile(jar.toFile())) {
                    opened.stream()
                            .map(entry -> NATIVE.matcher(entry.getName()))
                            .filter(matcher -> matcher.matches())
                            .forEach(matcher -> found.add(matcher.group(1)));
                }
            }
        }
        return found;
    }
}
