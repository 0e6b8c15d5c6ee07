package dev.aloi.local.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.catalog.jsonl.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The part {@code onnx:} of a candidate. */
class OnnxSectionTest {
    @TempDir
    private Path directory;

    @BeforeEach
    void writeSuite() throws IOException {
        write("visits.jsonl", """
            {"id":"a","input":"cough","references":"cold"}
            """);
    }

    @Test
    void readsHowAModelWrites() throws IOException {
        model("small");
        write("small/onnx/model_int8.onnx", "a graph");
        Files.createDirectory(directory.resolve("brief"));

        var plan = plan(evaluation("""
                - name: small
                  onnx:
                    model: small
                    file: onnx/model_int8.onnx
                    adapter: brief
                    temperature: 0.7
                    topK: 50
                    topP: 0.9
                    repetitionPenalty: 1.1
                    stop: ["\\n\\n", "END"]
                    seed: -3
                """));

        assertThat(plan.candidates().getFirst().source())
                .isEqualTo(new CandidatePlan.Onnx(
                        directory.resolve("small").toString(),
                        "onnx/model_int8.onnx",
                        directory.resolve("brief").toString(),
                        new CandidatePlan.OnnxSettings(null, 0.7, 50, 0.9, 1.1, List.of("\n\n", "END"), -3L)));
    }

    @Test
    void namesWhatIsWrongWithHowAModelWrites() throws IOException {
        model("small");
        assertThat(faults(evaluation("""
                - name: small
                  onnx:
                    model: small
                    file: onnx/model_int4.onnx
                    adapter: nowhere
                    temperature: hot
                    topP: 2
                    speed: 7
                """)))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault)
                                .endsWith("onnx.file: small has no ONNX graph; looked for onnx/model_int4.onnx"),
                        fault -> assertThat(fault).endsWith("onnx.adapter: there is no file nowhere"),
                        fault -> assertThat(fault).endsWith("onnx.temperature: must be a number from 0 to 100"),
                        fault -> assertThat(fault).endsWith("onnx.topP: must be a number over 0 to 1"),
                        fault -> assertThat(fault).contains("onnx.speed: is not known here"));
    }

    @Test
    void leavesWhatLiesElsewhereToTheRunner() throws IOException {
        var plan = plan(evaluation("- {name: hub, onnx: {model: 'hf:our/notes@v1', file: onnx/model_int8.onnx}}"));

        assertThat(plan.candidates().getFirst().source())
                .isEqualTo(new CandidatePlan.Onnx(
                        "hf:our/notes@v1",
                        "onnx/model_int8.onnx",
                        null,
                        new CandidatePlan.OnnxSettings(null, null, null, null, null, null, null)));
        assertThat(faults(evaluation("- {name: hub, onnx: {model: 'hf:notes'}}")))
                .containsExactly("eval.yaml:4: candidates[0].onnx.model: hf:notes: expected hf:organisation/name or"
                        + " hf:organisation/name@revision");
    }

    private static String evaluation(String candidates) {
        return "suite: {name: visits, file: visits.jsonl}\nmetrics: [bleu]\ncandidates:\n" + candidates.indent(2);
    }

    private EvaluationPlan plan(String yaml) throws IOException {
        return switch (EvaluationFile.read(write("eval.yaml", yaml))) {
            case Reading.Good<EvaluationPlan>(var plan) -> plan;
            case Reading.Faulty<EvaluationPlan>(var faults) -> throw new AssertionError(faults.toString());
        };
    }

    private List<String> faults(String yaml) throws IOException {
        return switch (EvaluationFile.read(write("eval.yaml", yaml))) {
            case Reading.Good<EvaluationPlan> good -> List.of();
            case Reading.Faulty<EvaluationPlan>(var faults) ->
                faults.toString().replace(directory + "/", "").lines().toList();
        };
    }

    private void model(String name) throws IOException {
        Files.createDirectories(directory.resolve(name).resolve("onnx"));
        for (var file : List.of("config.json", "tokenizer.json", "onnx/model.onnx")) {
            write(name + "/" + file, "");
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
