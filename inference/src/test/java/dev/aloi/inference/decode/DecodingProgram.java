package dev.aloi.inference.decode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Loads a model and computes with it, again and again, until it is stopped. */
public final class DecodingProgram {
    public static final String READY = "computing";

    private DecodingProgram() {}

    public static void main(String[] args) {
        Patience patience = new Patience(Duration.ofMinutes(5), () -> false);
        for (int round = 0; ; round++) {
            try (OnnxModel model = OnnxModel.load(Path.of(args[0]), 1, System::nanoTime)) {
                model.generate(List.of("2 3", "4"), 20, 2, patience);
            }
            if (round == 5) {
                System.out.println(READY);
            }
        }
    }
}
