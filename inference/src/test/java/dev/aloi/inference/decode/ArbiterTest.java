package dev.aloi.inference.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.inference.file.ModelConfig;
import dev.aloi.inference.file.ModelDirectory;
import dev.aloi.inference.file.OnnxFile;
import dev.aloi.inference.runtime.Adapter;
import dev.aloi.inference.runtime.DecoderSession;
import dev.aloi.inference.runtime.Lane;
import dev.aloi.inference.runtime.RunControl;
import dev.aloi.inference.runtime.RunFailed;
import dev.aloi.inference.testing.Asked;
import dev.aloi.inference.testing.FlickeringModel;
import dev.aloi.inference.token.Tokens;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArbiterTest {
    /** What the model answers with two rows side by side. */
    private static final float[] IN_COMPANY = {0, 0, 0, 0, 0, 0, 0, 1 + 2e-6f, 1 + 1.5e-6f, 0, 0, 0, 0};

    @TempDir
    Path directory;

    @Test
    void lacksAnArbiterAndTheAnswerDependsOnTheCompany() throws RunFailed {
        assertThat(token(false)).isEqualTo(7);
    }

    @Test
    void readsAnewAndAloneWhereATokenIsTakenNarrowly() throws RunFailed {
        assertThat(token(true)).isEqualTo(8);
    }

    private int token(boolean needed) throws RunFailed {
        Path onnx = FlickeringModel.write(directory).resolve("onnx/model.onnx");
        ModelDirectory files = new ModelDirectory(directory);
        try (DecoderSession session = DecoderSession.open(
                        onnx, OnnxFile.read(files), ModelConfig.read(files), 1, new Adapter.None());
                RunControl control = session.control();
                Lane lane = session.lane(control)) {
            GenerationTask task = new GenerationTask(
                    Tokens.of(2, 3), Settings.greedy(3), 0, new Patience(Duration.ofMinutes(1), () -> false), _ -> {});
            return new Arbiter(session, lane, needed).token(new Writing(task, _ -> ""), IN_COMPANY.clone());
        }
    }

    @Test
    void answersTheSameAloneAndInCompany() {
        FlickeringModel.write(directory);
        try (DecoderModel model = DecoderModel.load(directory, Asked.machine(8))) {
            List<List<Integer>> alone = Asked.tokens(Asked.complete(model, List.of("2 3"), 4));
            List<List<Integer>> together = Asked.tokens(Asked.complete(model, List.of("2 3", "4 5", "1"), 4));

            assertThat(alone).containsExactly(List.of(8, 8, 8, 8));
            assertThat(together).containsOnly(List.of(8, 8, 8, 8));
        }
    }
}
