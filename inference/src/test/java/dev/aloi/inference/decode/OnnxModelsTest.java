package dev.aloi.inference.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.inference.testing.CountingModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxModelsTest {
    private static final Patience PATIENCE = new Patience(Duration.ofMinutes(1), () -> false);

    @TempDir
    Path parent;

    @Test
    void lendsTheSameModelAgain() {
        Path directory = CountingModel.write(parent.resolve("a"));

        try (OnnxModels models = new OnnxModels(2, 1, () -> 0)) {
            assertThat(borrowed(models, directory)).isSameAs(borrowed(models, directory));
        }
    }

    @Test
    void loadsAModelAnewWhenItsFilesHaveChanged() {
        Path directory = CountingModel.write(parent.resolve("a"));

        try (OnnxModels models = new OnnxModels(2, 1, () -> 0)) {
            OnnxModel before = borrowed(models, directory);
            CountingModel.write(directory.resolve("config.json"), "{\"max_position_embeddings\": 4096}");

            assertThat(borrowed(models, directory)).isNotSameAs(before);
        }
    }

    @Test
    void letsTheLeastLatelyUsedModelGo() {
        Path a = CountingModel.write(parent.resolve("a"));
        Path b = CountingModel.write(parent.resolve("b"));
        Path c = CountingModel.write(parent.resolve("c"));

        try (OnnxModels models = new OnnxModels(2, 1, () -> 0)) {
            OnnxModel first = borrowed(models, a);
            OnnxModel second = borrowed(models, b);
            assertThat(borrowed(models, a)).isSameAs(first);
            borrowed(models, c);

            assertThat(borrowed(models, a)).isSameAs(first);
            assertThat(borrowed(models, b)).isNotSameAs(second);
        }
    }

    @Test
    void keepsAModelOpenForItsBorrowerWhateverHappensMeanwhile() {
        Path a = CountingModel.write(parent.resolve("a"));
        Path b = CountingModel.write(parent.resolve("b"));
        OnnxModels models = new OnnxModels(1, 1, () -> 0);

        try (OnnxModels.Loan loan = models.borrow(a)) {
            borrowed(models, b);
            CountingModel.write(a.resolve("config.json"), "{\"max_position_embeddings\": 4096}");
            borrowed(models, a);
            models.close();

            assertThat(loan.model().generate(List.of("2 3"), 2, 1, PATIENCE))
                    .extracting(generation -> ((Generation.Generated) generation).tokens())
                    .containsExactly(List.of(5, 10));
        }
    }

    private static OnnxModel borrowed(OnnxModels models, Path directory) {
        try (OnnxModels.Loan loan = models.borrow(directory)) {
            return loan.model();
        }
    }
}
