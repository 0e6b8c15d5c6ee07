package dev.aloi.catalog.suite.read;

import dev.aloi.catalog.jsonl.Faults;
import dev.aloi.catalog.jsonl.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file that was read from the disk, with all of its samples. */
record ReadSuite(SuiteSummary summary, List<Sample> samples) {
    static ReadSuite good(SuiteForm form, String name, byte[] content) throws IOException {
        return with(name, content, file -> {
            SuiteReader reader = new SuiteReader(form);
            return switch (reader.look(name, file, ReadProgress.NONE)) {
                case Reading.Faulty<SuiteSummary>(Faults faults) -> throw new AssertionError(faults.toString());
                case Reading.Good<SuiteSummary>(SuiteSummary summary) -> {
                    List<Sample> samples = new ArrayList<>();
                    reader.read(name, file, summary, ReadProgress.NONE, samples::add);
                    yield new ReadSuite(summary, samples);
                }
            };
        });
    }

    static Faults faulty(SuiteForm form, String name, byte[] content) throws IOException {
        return with(name, content, file -> switch (new SuiteReader(form).look(name, file, ReadProgress.NONE)) {
            case Reading.Faulty<SuiteSummary>(Faults faults) -> faults;
            case Reading.Good<SuiteSummary> good -> throw new AssertionError("no fault was found: " + good);
        });
    }

    @FunctionalInterface
    private interface Use<T> {
        T of(Path file) throws IOException;
    }

    private static <T> T with(String name, byte[] content, Use<T> use) throws IOException {
        Path file = Files.createTempFile("suite", name.replaceAll("[^a-z.]", ""));
        try {
            return use.of(Files.write(file, content));
        } finally {
            Files.delete(file);
        }
    }
}
