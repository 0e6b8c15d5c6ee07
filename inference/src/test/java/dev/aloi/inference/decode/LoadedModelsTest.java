package dev.aloi.inference.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.inference.testing.Asked;
import dev.aloi.inference.testing.CountingModel;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedModelsTest {
    @TempDir
    Path parent;

    @Test
    void lendsTheSameModelAgain() {
        Path directory = CountingModel.write(parent.resolve("a"));

        try (LoadedModels models = new LoadedModels(2, 1L << 30, Asked.machine(2))) {
            assertThat(borrowed(models, directory)).isSameAs(borrowed(models, directory));
        }
    }

    @Test
    void loadsAModelAnewWhenItsFilesHaveChanged() {
        Path directory = CountingModel.write(parent.resolve("a"));

        try (LoadedModels models = new LoadedModels(2, 1L << 30, Asked.machine(2))) {
            DecoderModel before = borrowed(models, directory);
            CountingModel.write(directory.resolve("config.json"), "{\"max_position_embeddings\": 4096}");

            assertThat(borrowed(models, directory)).isNotSameAs(before);
        }
    }

    @Test
    void letsTheLeastLatelyUsedModelGo() {
        Path a = CountingModel.write(parent.resolve("a"));
        Path b = CountingModel.write(parent.resolve("b"));
        Path c = CountingModel.write(parent.resolve("c"));

        try (LoadedModels models = new LoadedModels(2, 1L << 30, Asked.machine(2))) {
            DecoderModel first = borrowed(models, a);
            DecoderModel second = borrowed(models, b);
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
        LoadedModels models = new LoadedModels(1, 1L << 30, Asked.machine(2));

        try (LoadedModels.Loan loan = models.borrow(new DecoderModel.Source(a))) {
            borrowed(models, b);
            CountingModel.write(a.resolve("config.json"), "{\"max_position_embeddings\": 4096}");
            borrowed(models, a);
            models.close();

            assertThat(Asked.tokens(Asked.complete(loan.model(), List.of("2 3"), 2)))
                    .containsExactly(List.of(5, 10));
        }
    }

    private static DecoderModel borrowed(LoadedModels models, Path directory) {
        try (LoadedModels.Loan loan = models.borrow(new DecoderModel.Source(directory))) {
            return loan.model();
        }
    }
}
