package dev.aloi.catalog.recording.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.aloi.catalog.jsonl.Reading;
import dev.aloi.catalog.suite.read.ReadProgress;
import dev.aloi.catalog.suite.read.Sample;
import dev.aloi.catalog.suite.read.SuiteFields;
import dev.aloi.catalog.suite.read.SuiteForm;
import dev.aloi.catalog.suite.read.SuiteReader;
import dev.aloi.catalog.suite.read.SuiteSummary;
import dev.aloi.contracts.id.SampleId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ACI-BENCH (Yim et al. 2023) with the outputs of 21 systems, which lie beside the checkout on some machines. */
class AciBenchTest {
    private static final Path SHARED = Path.of(System.getProperty("aloi.root")).resolve("../shared");
    private static final Path VISITS = SHARED.resolve("suites/aci-bench/visits.jsonl");

    @BeforeEach
    void needsTheSharedFolder() {
        assumeTrue(Files.exists(VISITS), "there is no " + VISITS);
    }

    @Test
    void readsTheVisits() throws IOException {
        assertThat(visits(Map.of())).hasSize(120);
        assertThat(visits(Map.of("split", "test1"))).hasSize(40);
    }

    @Test
    void findsTheTwoSystemsThatLackAThirdOfTheVisits() throws IOException {
        SequencedSet<SampleId> samples =
                visits(Map.of()).stream().map(Sample::id).collect(Collectors.toCollection(LinkedHashSet::new));

        List<String> faults;
        try (Stream<Path> files = Files.list(SHARED.resolve("replay/aci-bench"))) {
            faults = files.sorted().flatMap(file -> faults(file, samples)).toList();
        }

        assertThat(faults)
                .containsExactly(
                        "BART_Division_.jsonl: lacks 40 of 120 samples, first test1/0",
                        "LED+FT_PubMed_Division_.jsonl: lacks 40 of 120 samples, first test1/0");
    }

    private static Stream<String> faults(Path file, SequencedSet<SampleId> samples) {
        RecordingReader reader = new RecordingReader(new RecordingFields("id", "output"), false);
        try (InputStream in = Files.newInputStream(file)) {
            return switch (reader.read(String.valueOf(file.getFileName()), in, samples)) {
                case Reading.Good<RecordingDraft> _ -> Stream.empty();
                case Reading.Faulty<RecordingDraft> faulty ->
                    Stream.of(faulty.faults().toString());
            };
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Sample> visits(Map<String, String> where) throws IOException {
        SuiteReader reader = new SuiteReader(new SuiteForm(null, SuiteFields.DEFAULT, where, false));
        SuiteSummary summary =
                ((Reading.Good<SuiteSummary>) reader.look("visits.jsonl", VISITS, ReadProgress.NONE)).value();
        List<Sample> samples = new ArrayList<>();
        reader.read("visits.jsonl", VISITS, summary, ReadProgress.NONE, samples::add);
        return samples;
    }
}
