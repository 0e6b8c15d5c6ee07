package dev.aloi.inference.decode;

import dev.aloi.inference.testing.Asked;
import java.nio.file.Path;
import java.util.List;

/** Loads a model and computes with it, again and again, until it is stopped. */
public final class DecodingProgram {
    public static final String READY = "computing";

    private DecodingProgram() {}

    public static void main(String[] args) {
        for (int round = 0; ; round++) {
            try (DecoderModel model = DecoderModel.load(Path.of(args[0]), Asked.machine(2))) {
                Asked.complete(model, List.of("2 3", "4"), 20);
            }
            if (round == 5) {
                System.out.println(READY);
            }
        }
    }
}
