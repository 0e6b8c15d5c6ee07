package dev.aloi.local.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.catalog.jsonl.Reading;
import dev.aloi.contracts.catalog.Scenario;
import dev.aloi.contracts.unit.Money;
import dev.aloi.scoring.metric.MetricRegistry;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationFileTest {
    @TempDir
    private Path directory;

    @BeforeEach
    void writeSuiteAndRecording() throws IOException {
        write("visits.jsonl", """
            {"id":"a","split":"test","input":"cough","references":"cold"}
            {"id":"b","split":"test","input":"fever","references":["flu","influenza"]}
            {"id":"c","split":"train","input":"rash","references":"eczema"}
            """);
        write("all.jsonl", """
            {"id":"a","output":"cold"}
            {"id":"b","output":"flu"}
            """);
        write("one.jsonl", """
            {"sample":"a","completion":"cold"}
            """);
    }

    @Test
    void readsEverythingThatAFileCanSay() throws IOException {
        model("small");

        var plan = plan("""
                suite:
                  name: visits
                  file: visits.jsonl
                  fields: {references: references}
                  where: {split: test}
                metrics: [rouge1, "rougeL:stem=true"]
                repetitions: 2
                seed: 7
                scenario: {region: eu-west-3, utilisation: 0.25}
                deferrable: {deadline: 2026-11-28T06:00:00Z, length: 90min, regions: [eu-west-3, eu-north-1]}
                reuse: true
                candidates:
                  - name: small
                    onnx: {model: small, maxNewTokens: 64}
                    scenario: {instanceType: c7g.2xlarge}
                  - name: recorded
                    recording: {file: all.jsonl, fields: {sample: id, completion: output}}
                    prices: {inputPerMillion: 0.15, outputPerMillion: 0.60, currency: USD, source: a price list, asOf: 2026-11-01}
                  - name: partial
                    recording: {file: one.jsonl, allowMissing: true}
                """);

        assertThat(plan.suite().samples()).isEqualTo(2);
        assertThat(plan.suite().form().where()).isEqualTo(Map.of("split", "test"));
        assertThat(plan.metrics()).containsExactly("rouge1", "rougeL:stem=true");
        assertThat(plan.trials()).isEqualTo(2 * 2 * 3);
        assertThat(plan.seed()).isEqualTo(7);
        assertThat(plan.scenario()).isEqualTo(new Scenario("c6i.2xlarge", "eu-west-3", 0.25));
        assertThat(plan.deferral())
                .isEqualTo(new EvaluationPlan.Deferral(
                        Instant.parse("2026-11-28T06:00:00Z"),
                        Duration.ofMinutes(90),
                        List.of("eu-west-3", "eu-north-1")));
        assertThat(plan.reuse()).isTrue();
        assertThat(plan.fresh().reuse()).isFalse();
        assertThat(plan.candidates())
                .extracting(CandidatePlan::scenario)
                .containsExactly(new Scenario("c7g.2xlarge", "eu-west-3", 0.25), null, null);
        assertThat(plan.candidates()).extracting(CandidatePlan::name).containsExactly("small", "recorded", "partial");
        assertThat(plan.candidates().getFirst().source())
                .isEqualTo(new CandidatePlan.Onnx(
                        directory.resolve("small").toString(),
                        null,
                        null,
                        new CandidatePlan.OnnxSettings(64, null, null, null, null, null, null)));
    }

    @Test
    void namesEveryFaultOfEveryFileAtOnceWithItsLine() throws IOException {
        write("bad.jsonl", """
            {"id":"a","input":"cough","references":"cold"}
            {"id":"a","input":"fever","references":"flu"}
            {"id":"c","input":"rash"}
            """);

        var faults = faults("""
            suite:
              name: my visits
              file: bad.jsonl
              columns: {id: id}
            metrics: [rouge1, bleurt]
            repetitions: many
            candidates:
              - name: small
                onnx: {model: nowhere}
              - name: small
                recording: {file: missing.jsonl}
              - name: both
              - recording: {file: one.jsonl, allowMissing: perhaps}
            """);

        assertThat(faults)
                .containsExactlyInAnyOrder(
                        "eval.yaml:2: suite.name: must be 1 to 100 letters, digits, dots, dashes or underscores, "
                                + "a letter or digit first",
                        "eval.yaml:4: suite.columns: is not known here; known are fields, file, format, name, "
                                + "selfHostedOnly, skipBad, where",
                        "bad.jsonl:2: id: a is already the sample of line 1",
                        "bad.jsonl:3: references: is missing",
                        "eval.yaml:5: metrics[1]: no metric is called 'bleurt'; known are "
                                + String.join(", ", MetricRegistry.BUILT_IN.names()),
                        "eval.yaml:6: repetitions: must be a whole number from 1 to 100",
                        "eval.yaml:9: candidates[0].onnx.model: there is no directory nowhere",
                        "eval.yaml:11: candidates[1].recording.file: there is no file missing.jsonl",
                        "eval.yaml:12: candidates[2]: must have one of onnx, recording, openai and bedrock",
                        "eval.yaml:13: candidates[3].name: is missing",
                        "eval.yaml:13: candidates[3].recording.allowMissing: must be true or false");
    }

    @Test
    void namesWhatIsWrongWithAWait() throws IOException {
        var faults = faults("""
                suite: {name: visits, file: visits.jsonl, where: {split: test}}
                metrics: [rouge1]
                deferrable: {deadline: tomorrow, length: long, until: noon}
                candidates:
                  - name: partial
                    recording: {file: one.jsonl, allowMissing: true}
                    scenario: {utilisation: 2}
                """);

        assertThat(faults)
                .containsExactlyInAnyOrder(
                        "eval.yaml:3: deferrable.until: is not known here; known are deadline, length, regions",
                        "eval.yaml:3: deferrable.deadline: must be a time, as in 2026-01-31T06:00:00Z",
                        "eval.yaml:3: deferrable.length: must be a time, as in 30min or 2h",
                        "eval.yaml:7: candidates[0].scenario.utilisation: must be a number over 0 and at most 1");
    }

    @Test
    void aMetricMayNameAFileThatIsReadIntoIt() throws IOException {
        write("visit.schema.json", "{\"type\": \"object\"}");
        write("visits.jsonl", "{\"id\": \"a\", \"input\": \"x\", \"references\": [\"y\"]}\n");
        write("one.jsonl", "{\"sample\": \"a\", \"completion\": \"z\"}\n");

        var plan = plan("""
                suite: {name: visits, file: visits.jsonl}
                metrics: ["jsonSchema:schema=@visit.schema.json", "pass@k:of='jsonSchema:schema=@visit.schema.json'"]
                candidates: [{name: one, recording: {file: one.jsonl}}]
                """);

        assertThat(plan.metrics())
                .containsExactly(
                        "jsonSchema:schema='{\"type\": \"object\"}'",
                        "pass@k:of='jsonSchema:schema=''{\"type\": \"object\"}'''");
    }

    @Test
    void aMetricThatTheEvaluationCannotServeIsRefused() throws IOException {
        write("visits.jsonl", "{\"id\": \"a\", \"input\": \"x\", \"references\": [\"y\"]}\n");
        write("one.jsonl", "{\"sample\": \"a\", \"completion\": \"z\"}\n");

        var faults = faults("""
                suite: {name: visits, file: visits.jsonl}
                repetitions: 2
                metrics:
                  - pass@k:k=3
                  - hter
                  - jsonSchema:schema=@none.json
                candidates: [{name: one, recording: {file: one.jsonl}}]
                """);

        assertThat(faults)
                .containsExactly(
                        "eval.yaml:4: metrics[0]: pass@k:k=3 takes 3 repetitions, and there are 2",
                        "eval.yaml:5: metrics[1]: hter needs corrected versions, which come as reviews once the evaluation has"
                                + " ended",
                        "eval.yaml:6: metrics[2]: there is no readable file none.json");
    }

    @Test
    void readsApisWithTheirSettingsPricesAndBudget() throws IOException {
        var plan = plan("""
                suite: {name: visits, file: visits.jsonl, where: {split: test}}
                metrics: [rouge1]
                budget: {amount: 2.50, currency: USD}
                candidates:
                  - name: hosted
                    openai:
                      baseUrl: https://api.example.org/v1
                      model: example-7b
                      mode: completions
                      key: EXAMPLE
                      keyHeader: api-key
                      stream: false
                      maxNewTokens: 64
                      temperature: 0
                      topP: 0.9
                      stop: ["\\n", END]
                      seed: 7
                      logprobs: 2
                      headers: {x-team: notes}
                      body: {service_tier: flex, reasoning: {effort: low}, top_k: 40}
                    prices:
                      {inputPerMillion: 1, outputPerMillion: 2, cacheReadPerMillion: 0.1, cacheWritePerMillion: 1.25,
                       currency: USD, source: a price list, asOf: 2026-11-01}
                  - name: bedrock
                    bedrock: {model: example.model-v1, region: eu-west-3, maxNewTokens: 64, fields: {top_k: 40}}
                """);

        assertThat(plan.budget()).isEqualTo(Money.usd("2.50"));
        assertThat(plan.candidates().getFirst().source())
                .isEqualTo(new CandidatePlan.Api(
                        "openai",
                        Map.ofEntries(
                                Map.entry("baseUrl", "https://api.example.org/v1"),
                                Map.entry("model", "example-7b"),
                                Map.entry("mode", "completions"),
                                Map.entry("key", "EXAMPLE"),
                                Map.entry("keyHeader", "api-key"),
                                Map.entry("stream", false),
                                Map.entry("maxNewTokens", 64L),
                                Map.entry("temperature", 0.0),
                                Map.entry("topP", 0.9),
                                Map.entry("stop", List.of("\n", "END")),
                                Map.entry("seed", 7L),
                                Map.entry("logprobs", 2L),
                                Map.entry("headers", Map.of("x-team", "notes")),
                                Map.entry(
                                        "body",
                                        Map.of(
                                                "service_tier",
                                                "flex",
                                                "reasoning",
                                                Map.of("effort", "low"),
                                                "top_k",
                                                BigInteger.valueOf(40))))));
        assertThat(plan.candidates().getLast().source())
                .isEqualTo(new CandidatePlan.Api(
                        "bedrock",
                        Map.of(
                                "model",
                                "example.model-v1",
                                "region",
                                "eu-west-3",
                                "maxNewTokens",
                                64L,
                                "fields",
                                Map.of("top_k", BigInteger.valueOf(40)))));
    }

    @Test
    void namesEveryFaultOfAnApi() throws IOException {
        assertThat(faults("""
                suite: {name: visits, file: visits.jsonl, selfHostedOnly: true}
                metrics: [rouge1]
                budget: {amount: 0}
                candidates:
                  - name: hosted
                    openai:
                      baseUrl: example.org/v1
                      mode: talk
                      key: sk-proj-123
                      temperature: 3
                      topP: 0
                      apiKey: secret
                    pool: x86-64
                """))
                .containsExactlyInAnyOrder(
                        "eval.yaml:3: budget.currency: is missing",
                        "eval.yaml:3: budget.amount: must be over 0",
                        "eval.yaml:6: candidates[0].openai: the suite is for self-hosted models only: "
                                + "it may not be sent to an API",
                        "eval.yaml:7: candidates[0].openai.baseUrl: must be an address, as in https://api.example.org/v1",
                        "eval.yaml:7: candidates[0].openai.model: is missing",
                        "eval.yaml:8: candidates[0].openai.mode: must be chat or completions",
                        "eval.yaml:9: candidates[0].openai.key: must be the name of a key, as NAME of the environment's "
                                + "ALOI_KEY_NAME; not the key itself",
                        "eval.yaml:10: candidates[0].openai.temperature: must be a number from 0 to 2",
                        "eval.yaml:11: candidates[0].openai.topP: must be a number over 0 to 1",
                        "eval.yaml:12: candidates[0].openai.apiKey: is not known here; known are baseUrl, body, headers, "
                                + "key, keyHeader, logprobs, maxNewTokens, mode, model, seed, stop, stream, temperature, topP",
                        "eval.yaml:13: candidates[0].pool: must be api for an API");
    }

    @Test
    void tellsHowManySamplesARecordingLacksAndWhichFirst() throws IOException {
        assertThat(faults(evaluation("- {name: partial, recording: {file: one.jsonl}}")))
                .containsExactly("one.jsonl: lacks 2 of 3 samples, first b");
        assertThat(plan(evaluation("- {name: partial, recording: {file: one.jsonl, allowMissing: true}}"))
                        .candidates())
                .hasSize(1);
    }

    @Test
    void tellsWhatAModelDirectoryLacks() throws IOException {
        Files.createDirectories(directory.resolve("empty"));

        assertThat(faults(evaluation("- {name: empty, onnx: {model: empty}}")))
                .containsExactly(
                        "eval.yaml:4: candidates[0].onnx.model: empty has no config.json",
                        "eval.yaml:4: candidates[0].onnx.model: empty has no tokenizer.json",
                        "eval.yaml:4: candidates[0].onnx.model: empty has no ONNX graph; "
                                + "looked for onnx/model.onnx, model.onnx");
    }

    @Test
    void twoCandidatesOfOneNameAreAFault() throws IOException {
        assertThat(faults(evaluation("""
            - {name: same, recording: {file: one.jsonl, allowMissing: true}}
            - {name: same, recording: {file: one.jsonl, allowMissing: true}}\
            """)))
                .containsExactly("eval.yaml:5: candidates[1]: another candidate is called same too");
    }

    @Test
    void whatTheCatalogueWouldRefuseIsToldAsWell() throws IOException {
        assertThat(faults("""
            suite: {name: visits, file: visits.jsonl}
            metrics: [bleu]
            repetitions: 101
            scenario: {utilisation: 1.5}
            candidates:
              - {name: a, pool: sparc, recording: {file: one.jsonl, allowMissing: true}}
            """))
                .hasSize(3)
                .contains("eval.yaml:3: repetitions: must be a whole number from 1 to 100")
                .contains("eval.yaml:4: scenario.utilisation: must be a number over 0 and at most 1")
                .anyMatch(
                        fault -> fault.startsWith("eval.yaml:6: candidates[0].pool: no runner of this stack serves "));
    }

    @Test
    void aFileThatIsNoYamlIsToldWithItsLine() throws IOException {
        assertThat(faults("suite: {name: x\nmetrics: [a\n").getFirst()).startsWith("eval.yaml:2: is not valid YAML: ");
        assertThat(faults("")).containsExactly("eval.yaml: is empty");
        assertThat(faults("- a\n")).containsExactly("eval.yaml:1: must be a mapping of names to values, not a list");
    }

    @Test
    void aFileThatIsNotThereIsAFault() throws IOException {
        assertThat(EvaluationFile.read(directory.resolve("none.yaml")))
                .isInstanceOfSatisfying(
                        Reading.Faulty.class,
                        faulty -> assertThat(faulty.faults().toString()).endsWith("none.yaml: there is no such file"));
    }

    @Test
    void whatMustBeThereIsAskedFor() throws IOException {
        assertThat(faults("name: x\n"))
                .containsExactly(
                        "eval.yaml:1: name: is not known here; known are budget, candidates, constraints, deferrable, "
                                + "margins, method, metrics, repetitions, reuse, scenario, seed, suite, weights",
                        "eval.yaml:1: suite: is missing",
                        "eval.yaml:1: metrics: is missing",
                        "eval.yaml:1: candidates: is missing");
    }

    @Test
    void aNameThatIsThereTwiceIsAFault() throws IOException {
        assertThat(faults("metrics: [bleu]\n"
                        + evaluation("- {name: a, recording: {file: one.jsonl, allowMissing: true}}")))
                .containsExactly("eval.yaml:3: metrics: is there twice, first in line 1");
    }

    private static String evaluation(String candidates) {
        return "suite: {name: visits, file: visits.jsonl}\nmetrics: [bleu]\ncandidates:\n" + candidates.indent(2);
    }

    private EvaluationPlan plan(String yaml) throws IOException {
        return switch (read(yaml)) {
            case Reading.Good<EvaluationPlan>(var plan) -> plan;
            case Reading.Faulty<EvaluationPlan>(var faults) -> throw new AssertionError(faults.toString());
        };
    }

    private List<String> faults(String yaml) throws IOException {
        return switch (read(yaml)) {
            case Reading.Good<EvaluationPlan> good -> List.of();
            case Reading.Faulty<EvaluationPlan>(var faults) ->
                faults.toString().replace(directory + "/", "").lines().toList();
        };
    }

    private Reading<EvaluationPlan> read(String yaml) throws IOException {
        return EvaluationFile.read(write("eval.yaml", yaml));
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
