package dev.aloi.scoring.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.inference.testing.TinyEncoder;
import dev.aloi.scoring.metric.InvalidMetricException;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.MetricRegistry;
import dev.aloi.scoring.metric.Metrics;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.metric.UnmeasuredException;
import dev.aloi.scoring.metric.UnmeasuredException.Category;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With an encoder whose states follow from a formula; what metrics make of them is computed here once more, term by term. */
class EncoderMetricsTest {
    private static final int BEGIN = 12;
    private static final int END = 0;

    /** The encoder's numbers have seven digits. */
    private static final double SINGLE = 1e-6;

    @TempDir
    private Path directory;

    private ModelEncoders encoders;
    private MetricRegistry metrics;

    @BeforeEach
    void writeEncoder() {
        TinyEncoder.write(directory.resolve("tiny"));
        encoders = ModelEncoders.within(directory);
        metrics = MetricRegistry.BUILT_IN.withEncoders(encoders);
    }

    @AfterEach
    void close() {
        encoders.close();
    }

    @Test
    void bertScoreIsTheMeanCosineToTheClosestTokenOfTheOtherText() {
        Statistics measured = measure("bertScore:encoder=tiny", "3 4 1 3", "4 2 7");

        double precision = met(List.of(3, 4, 1, 3), List.of(4, 2, 7), _ -> 1);
        double recall = met(List.of(4, 2, 7), List.of(3, 4, 1, 3), _ -> 1);
        assertThat(measured.at(0)).isCloseTo(precision, within(SINGLE));
        assertThat(measured.at(1)).isCloseTo(recall, within(SINGLE));
        assertThat(measured.at(2)).isCloseTo(2 * precision * recall / (precision + recall), within(SINGLE));
        assertThat(precision).isNotCloseTo(recall, within(0.01));
    }

    /** 4 stands in all three documents, 2 in two of them, 7 in one, and 3 in none. */
    @Test
    void rareTokensCountMoreWithDocuments() {
        String spec = "bertScore:encoder=tiny,idf='4 2 7\n4 4 2\n4 5\n'";

        Statistics measured = measure(spec, "3 4 2", "4 2 7");

        IntToDoubleFunction weight = token -> switch (token) {
            case 4 -> Math.log(4.0 / 4);
            case 2 -> Math.log(4.0 / 3);
            case 7 -> Math.log(4.0 / 2);
            default -> Math.log(4.0 / 1);
        };
        assertThat(measured.at(0)).isCloseTo(met(List.of(3, 4, 2), List.of(4, 2, 7), weight), within(SINGLE));
        assertThat(measured.at(1)).isCloseTo(met(List.of(4, 2, 7), List.of(3, 4, 2), weight), within(SINGLE));
        assertThat(measured.at(0))
                .isNotCloseTo(
                        measure("bertScore:encoder=tiny", "3 4 2", "4 2 7").at(0), within(1e-3));
    }

    @Test
    void aTextAgainstItselfIsOne() {
        assertThat(score("bertScore:encoder=tiny", "3 4 1", "3 4 1")).isCloseTo(1, within(1e-12));
        assertThat(score("embeddingSimilarity:encoder=tiny", "3 4 1", "3 4 1")).isCloseTo(1, within(1e-12));
        assertThat(score("bertScore:encoder=tiny,idf='3 4 1'", "3 4 1", "3 4 1"))
                .as("no token weighs anything: all weigh the same")
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void theBestReferenceCountsByTheValueAskedFor() {
        String near = "3 4 1 3 9";
        String far = "6 8";
        for (String value : List.of("f1", "precision", "recall")) {
            String spec = "bertScore:encoder=tiny,value=" + value;
            assertThat(score(spec, "3 4 1", far, near))
                    .isEqualTo(Math.max(score(spec, "3 4 1", near), score(spec, "3 4 1", far)));
        }
    }

    @Test
    void embeddingSimilarityIsTheCosineOfTheMeansOfTheTokens() {
        double expected = cosine(mean(List.of(3, 4, 1)), mean(List.of(4, 2)));

        assertThat(score("embeddingSimilarity:encoder=tiny", "3 4 1", "4 2")).isCloseTo(expected, within(SINGLE));
        assertThat(score("embeddingSimilarity:encoder=tiny", "3 4 1", "4 2", "3 4 1"))
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void anEmptyTextIsLikeNothing() {
        assertThat(score("bertScore:encoder=tiny", "", "4 2")).isZero();
        assertThat(score("bertScore:encoder=tiny", "4 2", "")).isZero();
    }

    /** The encoder reads eight tokens, two of which stand around the text. */
    @Test
    void whatIsCutIsSaid() {
        Metric metric = metrics.parse("bertScore:encoder=tiny");

        assertThat(metric.details(metric.measure("1 2 3 4 5 6", List.of("4 2"))))
                .containsEntry("cut", 0.0);
        assertThat(metric.details(metric.measure("1 2 3 4 5 6 7", List.of("4 2"))))
                .containsEntry("cut", 1.0);
    }

    @Test
    void theSignatureNamesTheEncoderByItsContents() {
        String signature = metrics.parse("bertScore:encoder=tiny").signature(ReferenceCount.ONE);

        assertThat(signature)
                .matches(
                        "bertScore\\|nrefs:1\\|encoder:tiny@[0-9a-f]{12}\\|layer:last\\|idf:no\\|baseline:no\\|value:f1"
                                + "\\|agg:mean\\|impl:aloi-1");
        assertThat(metrics.parse("bertScore:encoder=tiny,idf='4 2'").signature(ReferenceCount.ONE))
                .matches(".*\\|idf:[0-9a-f]{12}\\|.*");
    }

    @Test
    void anEncoderThatIsNotThereIsToldBeforeAnythingIsScored() throws IOException {
        Files.createDirectories(directory.resolve("empty"));

        assertThatThrownBy(() -> metrics.parse("bertScore")).hasMessage("name an encoder: encoder=NAME");
        assertThatThrownBy(() -> metrics.parse("bertScore:encoder=none"))
                .isInstanceOf(InvalidMetricException.class)
                .hasMessage("there is no encoder none");
        assertThatThrownBy(() -> metrics.parse("bertScore:encoder=../tiny"))
                .hasMessage("'../tiny' is no name of an encoder");
        assertThatThrownBy(() -> metrics.parse("embeddingSimilarity:encoder=empty"))
                .isInstanceOf(InvalidMetricException.class)
                .hasMessage("encoder empty cannot be read: onnx/model.onnx: missing");
    }

    @Test
    void withoutEncodersNothingIsMeasuredAndTheReasonIsToldApart() {
        for (String spec : List.of("bertScore:encoder=tiny", "embeddingSimilarity:encoder=tiny")) {
            Metric metric = Metrics.parse(spec);

            assertThatThrownBy(() -> metric.measure("4 2", List.of("4 2")))
                    .isInstanceOfSatisfying(
                            UnmeasuredException.class,
                            it -> assertThat(it.category()).isEqualTo(Category.ENCODER_MISSING));
        }
    }

    private Statistics measure(String spec, String completion, String... references) {
        return metrics.parse(spec).measure(completion, List.of(references));
    }

    private double score(String spec, String completion, String... references) {
        Metric metric = metrics.parse(spec);
        return metric.sampleScore(metric.measure(completion, List.of(references)));
    }

    /** Over the first text's tokens, those around it aside; the second text's may all be the closest. */
    private static double met(List<Integer> text, List<Integer> other, IntToDoubleFunction weight) {
        List<double[]> states = states(text);
        List<double[]> others = states(other);
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < text.size(); i++) {
            double closest = -1;
            for (double[] candidate : others) {
                closest = Math.max(closest, cosine(states.get(i + 1), candidate));
            }
            double weighs = weight.applyAsDouble(text.get(i));
            sum += weighs * closest;
            weights += weighs;
        }
        return sum / weights;
    }

    private static List<double[]> states(List<Integer> text) {
        List<Integer> tokens = new ArrayList<>(List.of(BEGIN));
        tokens.addAll(text);
        tokens.add(END);
        return TinyEncoder.states(tokens);
    }

    private static double[] mean(List<Integer> text) {
        List<double[]> states = states(text);
        return IntStream.range(0, TinyEncoder.WIDTH)
                .mapToDouble(column -> states.stream()
                        .mapToDouble(state -> state[column])
                        .average()
                        .orElseThrow())
                .toArray();
    }

    private static double cosine(double[] a, double[] b) {
        double product =
                IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
        return Stream.of(a, b)
                .mapToDouble(it -> Math.sqrt(IntStream.range(0, it.length)
                        .mapToDouble(i -> it[i] * it[i])
                        .sum()))
                .reduce(product, (rest, length) -> rest / length);
    }
}
