package dev.aloi.inference.quantise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloi.contracts.runner.Likelihood;
import dev.aloi.inference.ModelFault;
import dev.aloi.inference.decode.DecoderModel;
import dev.aloi.inference.decode.Generation.Chosen;
import dev.aloi.inference.decode.Generation.Generated;
import dev.aloi.inference.testing.Asked;
import dev.aloi.inference.testing.CountingModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On a trained model: fewer bits, nearly the same answers. */
class QuantisationTest {
    private static final Path SAMPLES = Path.of(System.getProperty("aloi.root"), "deploy", "sample-data");

    @TempDir
    Path directory;

    @BeforeEach
    void copy() throws IOException {
        Path model = SAMPLES.resolve("models/visit-notes-medium");
        try (Stream<Path> files = Files.walk(model)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = directory.resolve(model.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"INT8, int8, 0.35, 0.05", "INT4, int4, 0.25, 0.6"})
    void writesAFileThatIsSmallerAndAnswersAlike(Bits bits, String dtype, double share, double difference)
            throws IOException {
        Quantisation.Written written = Quantisation.write(directory, bits);

        assertThat(written.file()).isEqualTo(directory.resolve("onnx").resolve(bits.fileName()));
        assertThat(written.matrices()).isEqualTo(4 * 7);
        assertThat(written.bytesAfter()).isEqualTo(Files.size(written.file()));
        assertThat((double) written.bytesAfter() / written.bytesBefore()).isLessThan(share);
        Chosen exact = notes("onnx/model.onnx", "fp32", true);
        Chosen quantised = notes("onnx/" + bits.fileName(), dtype, false);
        for (int i = 0; i < exact.likelihoods().size(); i++) {
            Likelihood likelihood = exact.likelihoods().get(i);
            double perToken = likelihood.logarithm() / likelihood.tokens();
            assertThat(quantised.likelihoods().get(i).logarithm() / likelihood.tokens())
                    .isCloseTo(perToken, within(difference));
        }
        assertThat(quantised.text()).isEqualTo(exact.text());
    }

    private Chosen notes(String file, String dtype, boolean invariant) throws IOException {
        String line = Files.readAllLines(SAMPLES.resolve("visits.jsonl")).getFirst();
        String visit = new ObjectMapper().readTree(line).path("input").asText();
        try (DecoderModel model = DecoderModel.load(new DecoderModel.Source(directory, file, null), Asked.machine(2))) {
            assertThat(model.dtype()).isEqualTo(dtype);
            assertThat(model.isBatchInvariant()).isEqualTo(invariant);
            Generated generated =
                    (Generated) Asked.complete(model, List.of(visit), 40).getFirst();
            assertThat(generated.text()).startsWith("Complaint: neck pain");
            return Asked.chosen(
                    model,
                    visit,
                    "Complaint: neck pain for 5 days, 5 out of 10.",
                    "Complaint: cough for 2 weeks.",
                    "Plan: rest.");
        }
    }

    @Test
    void refusesWhatHasFewerBitsAlready() {
        Path int8 = Quantisation.write(directory, Bits.INT8).file();
        Path usual = directory.resolve("onnx/model.onnx");

        assertThatThrownBy(() -> {
                    Files.delete(usual);
                    Files.move(int8, usual);
                    Quantisation.write(directory, Bits.INT4);
                })
                .isInstanceOf(ModelFault.class)
                .hasMessage(usual + ": has int8 weights already; give the one with fp32");
    }

    @Test
    void refusesAModelWithoutMatrices(@TempDir Path counting) {
        CountingModel.write(counting);

        assertThatThrownBy(() -> Quantisation.write(counting, Bits.INT4))
                .isInstanceOf(ModelFault.class)
                .hasMessage(
                        counting.resolve("onnx/model.onnx") + ": has no weights of 32 rows that are multiplied with");
    }
}
