package dev.aloi.catalog.suite.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.catalog.suite.coverage.CoverageReport.Leak;
import dev.aloi.catalog.suite.coverage.CoverageReport.Pair;
import dev.aloi.catalog.suite.read.Sample;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.id.SampleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final int WORDS = 60;

    private final Random random = new Random(7);

    @Test
    void findsInputsThatAreTheSameButForCaseAndWhiteSpace() {
        CoverageReport report = report(
                sample("a", "What is  the capital of France?"),
                sample("b", "what is the capital\nof france?"),
                sample("c", "And of Spain?"));

        assertThat(report.exactDuplicates().groups()).isEqualTo(1);
        assertThat(report.exactDuplicates().samples()).isEqualTo(2);
        assertThat(report.exactDuplicates().examples()).containsExactly(new Pair("a", "b", 1));
        assertThat(report.nearDuplicates().groups()).isZero();
    }

    @Test
    void findsEveryPlantedNearDuplicateAmongManyAndNoOther() {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            samples.add(sample("s" + i, text()));
        }
        for (int i = 0; i < 100; i++) {
            // The last word in another's place: 57 of 59 shingles stay.
            Prompt.Text original = (Prompt.Text) samples.get(i).input();
            samples.add(sample("near" + i, original.text().replaceAll("\\S+$", "elsewhere")));
        }

        CoverageReport report = report(samples.toArray(Sample[]::new));

        assertThat(report.nearDuplicates().groups()).isEqualTo(100);
        assertThat(report.nearDuplicates().samples()).isEqualTo(200);
        assertThat(report.nearDuplicates().examples())
                .allSatisfy(pair -> assertThat(pair.second())
                        .isEqualTo("near" + pair.first().substring(1)))
                .allSatisfy(pair -> assertThat(pair.similarity()).isCloseTo(57.0 / 59, within(0.1)));
    }

    @Test
    void estimatesTheJaccardSimilarityOfShingles() {
        String[] shared = text().split(" ");
        List<Double> estimates = IntStream.range(0, 100)
                .mapToObj(_ -> {
                    // 40 shared words in a row give 38 shingles that are the same, of 78 that there are.
                    String same = String.join(" ", List.of(shared).subList(0, 40));
                    String one = same + " " + some(20);
                    String other = same + " " + some(20);
                    return MinHash.similarity(MinHash.signature(one), MinHash.signature(other));
                })
                .toList();

        double mean = estimates.stream().mapToDouble(value -> value).average().orElseThrow();
        assertThat(mean).isCloseTo(38.0 / 78, within(0.05));
    }

    @Test
    void tellsWhatIsInTwoSplits() {
        CoverageReport report = report(
                sample("a", "one and the same question", Map.of("split", "dev"), null),
                sample("b", "One and the same question", Map.of("split", "test"), null),
                sample("c", "of a document", Map.of("split", "dev"), "document 1"),
                sample("d", "also of it", Map.of("split", "test"), "document 1"),
                sample("e", "one and the same question", Map.of(), null));

        assertThat(report.leaks())
                .containsExactly(
                        new Leak(Leak.Kind.SAME_INPUT, "a", "dev", "b", "test"),
                        new Leak(Leak.Kind.CLUSTER, "c", "dev", "d", "test"));
        assertThat(report.leakedSamples()).isEqualTo(4);
        assertThat(report.warnings())
                .contains("4 samples share their input or their cluster with a sample of another split.");
    }

    @Test
    void tellsOfAClusterThatIsTooBig() {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            samples.add(sample("s" + i, text(), Map.of("topic", i < 50 ? "x" : "y"), i < 50 ? "big" : null));
        }

        CoverageReport report = report(samples.toArray(Sample[]::new));

        // 1 / (0.5² + 50 · 0.01²)
        assertThat(report.clusters().effective()).isCloseTo(1 / 0.255, within(1e-9));
        assertThat(report.warnings())
                .containsExactly(
                        "The cluster big holds 50 % of the samples; all together they are worth 4 independent ones.");
        assertThat(report.tags()).containsEntry("topic", new CoverageReport.TagProfile(2, 0, Map.of("x", 50, "y", 50)));
        assertThat(report.inputWords().median()).isEqualTo(WORDS);
    }

    @Test
    void coversNothingOfAnEmptySuite() {
        assertThat(report().samples()).isZero();
    }

    private static CoverageReport report(Sample... samples) {
        Coverage coverage = new Coverage();
        for (Sample sample : samples) {
            assertThat(coverage.add(sample)).isTrue();
        }
        return coverage.report(samples.length);
    }

    private String text() {
        return some(WORDS);
    }

    private String some(int words) {
        return IntStream.range(0, words)
                .mapToObj(_ -> "w" + random.nextInt(10_000))
                .collect(Collectors.joining(" "));
    }

    private static Sample sample(String id, String input) {
        return sample(id, input, Map.of(), null);
    }

    private static Sample sample(String id, String input, Map<String, String> tags, @Nullable String cluster) {
        return new Sample(new SampleId(id), new Prompt.Text(input), List.of("yes"), null, tags, cluster);
    }
}
