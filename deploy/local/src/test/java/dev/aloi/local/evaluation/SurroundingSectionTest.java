package dev.aloi.local.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.catalog.jsonl.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts {@code prompt:} and {@code guardrails:} of a candidate. */
class SurroundingSectionTest {
    @TempDir
    private Path directory;

    @BeforeEach
    void writeSuite() throws IOException {
        Files.writeString(directory.resolve("visits.jsonl"), """
            {"id":"a","input":"cough","references":"cold","language":"English"}
            {"id":"b","input":"fever","references":"flu","language":"French","topic":"x"}
            """);
    }

    @Test
    void readsAPromptHereOrInAFileAsTheSameVersion() throws IOException {
        Files.writeString(directory.resolve("brief.yaml"), """
            name: brief
            template: "Note of {{input}} in {{language}}:"
            """);

        var plan = plan("""
                - name: here
                  openai: {baseUrl: "https://api.example.org/v1", model: m}
                  prompt: {name: brief, template: "Note of {{input}} in {{language}}:"}
                - name: there
                  openai: {baseUrl: "https://api.example.org/v1", model: m}
                  prompt: brief.yaml
                  guardrails: false
                """);

        assertThat(plan.candidates())
                .extracting(
                        candidate -> Objects.requireNonNull(candidate.prompt()).version())
                .hasSize(2)
                .allMatch(version -> version.matches("brief@[0-9a-f]{12}"))
                .containsOnly(
                        Objects.requireNonNull(plan.candidates().getFirst().prompt())
                                .version());
        assertThat(plan.prompts().getFirst()).startsWith("here asks by brief@");
    }

    @Test
    void findsAnEncoderBesideTheFile() throws IOException {
        Files.createDirectory(directory.resolve("encoder"));

        var plan = plan("""
                - name: guarded
                  openai: {baseUrl: "https://api.example.org/v1", model: m}
                  guardrails: {input: [{topics: {deny: [weapons], encoder: encoder}}]}
                """);

        assertThat(Objects.requireNonNull(plan.candidates().getFirst().guardrails())
                        .at("/input/0/topics/encoder")
                        .asText())
                .isEqualTo(directory.resolve("encoder").toString());
    }

    @Test
    void namesFileLineAndFieldOfEveryFault() throws IOException {
        Files.writeString(directory.resolve("bad.yaml"), """
            name: bad
            template: "{{input}}"
            examples:
              - input: a
              - {input: b, completion: B, mood: c}
            """);

        assertThat(faults("""
                - name: one
                  openai: {baseUrl: "https://api.example.org/v1", model: m}
                  prompt:
                    name: brief
                    template: "{{input}} {{topic}}"
                - name: two
                  openai: {baseUrl: "https://api.example.org/v1", model: m}
                  prompt: bad.yaml
                  guardrails:
                    input:
                      - regex: {deny: a}
                      - length: {most: 10}
                        action: mend
                      - topics:
                          deny: [x]
                          encoder: nowhere
                """))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault)
                                .endsWith(
                                        "evaluation.yaml:8: candidates[0].prompt.template: names {{topic}}, which 1 of 2"
                                                + " samples do not have; known are input, language"),
                        fault -> assertThat(fault).endsWith("bad.yaml:4: examples[0].completion: is missing"),
                        fault -> assertThat(fault)
                                .endsWith("bad.yaml:5: examples[1].mood: is no field that the template names"),
                        fault -> assertThat(fault)
                                .endsWith("evaluation.yaml:16: candidates[1].guardrails.input[1].action: must be one of"
                                        + " refuse, repair, flag"),
                        fault -> assertThat(fault)
                                .contains("evaluation.yaml:19: candidates[1].guardrails.input[2].topics.encoder: there"
                                        + " is no directory"));
    }

    @Test
    void keepsThemFromRecordings() throws IOException {
        Files.writeString(directory.resolve("all.jsonl"), """
            {"sample":"a","completion":"cold"}
            {"sample":"b","completion":"flu"}
            """);

        assertThat(faults("""
                - name: recorded
                  recording: {file: all.jsonl}
                  prompt: {name: p, template: "{{input}}"}
                  guardrails: {output: [{length: {most: 3}}]}
                """))
                .satisfiesExactly(
                        fault -> assertThat(fault).contains("candidates[0].prompt: is for a model that is asked"),
                        fault -> assertThat(fault).contains("candidates[0].guardrails: are around a model that is"));
    }

    private EvaluationPlan plan(String candidates) throws IOException {
        return switch (read(candidates)) {
            case Reading.Good<EvaluationPlan>(var plan) -> plan;
            case Reading.Faulty<EvaluationPlan>(var faults) -> throw new AssertionError(faults);
        };
    }

    private List<String> faults(String candidates) throws IOException {
        return read(candidates) instanceof Reading.Faulty<EvaluationPlan>(var faults)
                ? faults.first().stream().map(Object::toString).toList()
                : List.of();
    }

    private Reading<EvaluationPlan> read(String candidates) throws IOException {
        var file = directory.resolve("evaluation.yaml");
        Files.writeString(file, """
                suite: {name: visits, file: visits.jsonl}
                metrics: [rouge1]
                candidates:
                """ + candidates);
        return EvaluationFile.read(file);
    }
}
