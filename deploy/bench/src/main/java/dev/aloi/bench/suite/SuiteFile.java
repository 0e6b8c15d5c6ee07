package dev.aloi.bench.suite;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** A file of samples in random words; equal seeds write equal files. */
final class SuiteFile {
    private static final int VOCABULARY = 20_000;
    private static final int CLUSTER = 10;
    private static final int INPUT_WORDS = 120;
    private static final int REFERENCE_WORDS = 20;

    private final SplittableRandom random;

    SuiteFile(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** JSONL, about a kilobyte a sample. */
    void write(Path file, int samples) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < samples; i++) {
                out.write("{\"id\":\"s%07d\",\"cluster\":\"c%06d\",\"split\":\"%s\",\"input\":\""
                        .formatted(i, i / CLUSTER, i % 2 == 0 ? "tuning" : "held-out"));
                words(out, INPUT_WORDS);
                out.write("\",\"references\":[\"");
                words(out, REFERENCE_WORDS);
                out.write("\"]}\n");
            }
        }
    }

    private void words(BufferedWriter out, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                out.write(' ');
            }
            out.write(Integer.toString(random.nextInt(VOCABULARY) + VOCABULARY, Character.MAX_RADIX));
            out.write("ing");
        }
    }
}
