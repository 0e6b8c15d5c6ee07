package dev.aloi.local.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.aloi.contracts.scoring.EvaluationState;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the web app's own end-to-end tests (ui/src/main/webui/e2e) against the product. */
class BrowserIT {
    @TempDir
    private Path directory;

    @Test
    void aLiveEvaluationIsFollowedInABrowserInBothLanguages() throws Exception {
        var chromium = chromium();
        assumeTrue(chromium.isPresent(), "no Chromium on the PATH");
        var product = Product.running();
        var samples = Product.root().resolve("deploy/sample-data");
        var ended = product.rank(Product.plan(
                directory,
                Files.readString(samples.resolve("evaluation.yaml"))
                        .replace("file: ", "file: " + samples + "/")
                        .replace("model: ", "model: " + samples + "/")));
        assertThat(ended.state()).isEqualTo(EvaluationState.COMPLETED);

        var log = directory.resolve("playwright.log");
        var builder = new ProcessBuilder("npm", "run", "--silent", "e2e")
                .directory(Product.root().resolve("ui/src/main/webui").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .put(
                        "ALOI_URL",
                        product.stack().url() + "/?token=" + product.stack().token());
        builder.environment().put("ALOI_EVALUATION", ended.evaluation().value());
        builder.environment().put("ALOI_CHROMIUM", chromium.get().toString());
        var playwright = builder.start();

        assertThat(playwright.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(playwright.exitValue()).as(Files.readString(log)).isZero();
        System.out.println(Files.readString(log));
    }

    private static Optional<Path> chromium() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
