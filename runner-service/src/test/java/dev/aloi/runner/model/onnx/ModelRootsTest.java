package dev.aloi.runner.model.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloi.runner.model.ModelUnusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelRootsTest {
    @TempDir
    Path parent;

    @Test
    void findsAModelInARoot() throws IOException {
        Path model = Files.createDirectories(parent.resolve("models/small"));

        assertThat(roots().resolve(model.toString())).isEqualTo(model.toRealPath());
    }

    @Test
    void refusesEveryModelWithoutARoot() {
        assertUnusable(
                new ModelRoots(List.of()),
                "/models/small",
                "this runner reads no models: set ALOI_RUNNER_MODEL_ROOTS to the directories of models");
    }

    @Test
    void saysTheSameOfAPathOutsideWhetherItExistsOrNot() {
        assertUnusable(roots(), "/etc", "/etc: outside of the runner's model roots");
        assertUnusable(roots(), "/etcetera", "/etcetera: outside of the runner's model roots");
    }

    @Test
    void refusesAPathThatClimbsOut() {
        assertUnusable(
                roots(),
                parent + "/models/../other",
                parent.resolve("other") + ": outside of the runner's model roots");
    }

    @Test
    void refusesALinkThatLeadsOut() throws IOException {
        Path other = Files.createDirectories(parent.resolve("other"));
        Files.createDirectories(parent.resolve("models"));
        Path link = Files.createSymbolicLink(parent.resolve("models/link"), other);

        assertUnusable(roots(), link.toString(), link + ": outside of the runner's model roots");
    }

    @Test
    void refusesARelativePath() {
        assertUnusable(roots(), "models/small", "models/small: not an absolute path");
    }

    private ModelRoots roots() {
        return new ModelRoots(List.of(parent.resolve("models")));
    }

    private static void assertUnusable(ModelRoots roots, String model, String message) {
        assertThatThrownBy(() -> roots.resolve(model))
                .isInstanceOf(ModelUnusable.class)
                .hasMessage(message);
    }
}
