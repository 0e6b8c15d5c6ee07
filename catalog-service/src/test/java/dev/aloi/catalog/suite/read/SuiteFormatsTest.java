package dev.aloi.catalog.suite.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.catalog.suite.write.ExportFormat;
import dev.aloi.catalog.suite.write.SampleOutput;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.id.SampleId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each form that is read, from a file of our own making, written out in each form that is written, and read again. */
class SuiteFormatsTest {
    private static final String JSONL = """
        {"id":"v1","input":"=HYPERLINK(\\"x\\")","references":["-1","[2]"],"split":"test","cluster":"+day","weight":2.5}
        {"id":"v2","input":[{"role":"system","content":"be brief"},{"role":"user","content":"'tis late"}],"references":"\\"so\\""}
        {"id":"v3","input":"[not JSON","references":" 4","choices":[" 3"," 4"],"note":"ünïcode, \\"quoted\\"\\nand broken"}
        """;
    private static final String CSV = """
        id,input,references,choices,topic
        a,"how, then?",so,,greeting
        b,2+2 is,4,"[""3"",""4""]",sums
        """;
    private static final String PROMPTFOO = """
        prompts:
          - 'Translate to French: {{text}}'
        defaultTest:
          vars: {tone: formal}
        tests:
          - vars: {text: good morning}
            assert: [{type: equals, value: bonjour}, {type: llm-rubric, value: is polite}]
          - description: the second
            vars: {text: good night}
            assert: [{type: contains-any, value: [bonne nuit, bonsoir]}]
            metadata: {topic: parting}
        """;
    private static final String PROMPTFOO_CSV = """
        question,__expected,__expected2,__metadata:topic
        capital of France?,contains: Paris,,towns
        3 pm or 15:00?,15:00,icontains: three,times
        """;
    private static final String LM_EVAL = """
        {"doc_id":0,"doc":{"subject":"sums"},"target":1,"arguments":[["2+2 is"," 3"],["2+2 is"," 4"]],"resps":[],"acc":1.0}
        {"doc_id":1,"doc":{},"target":"Paris","arguments":{"gen_args_0":{"arg_0":"capital of France?","arg_1":{"until":[]}}},"resps":[]}
        """;
    private static final String OPENAI_EVALS = """
        {"input":[{"role":"user","content":"2+2?"}],"ideal":["4","four"]}
        {"input":"capital of France?","ideal":"Paris"}
        """;
    private static final String INSPECT = """
        {"id":"i1","input":"2+2 is","target":"B","choices":["3","4"],"metadata":{"topic":"sums"}}
        {"id":"i2","input":[{"role":"user","content":"hello"}],"target":["hi","hello"]}
        """;
    private static final String INSPECT_LOG = """
        {"version": 2, "status": "success", "samples": [
          {"id": "i1", "epoch": 1, "input": "2+2 is", "target": "4", "metadata": {"topic": "sums"}},
          {"id": "i1", "epoch": 2, "input": "2+2 is", "target": "4"},
          {"id": "i2", "epoch": 1, "input": [{"id": "m", "role": "user", "content": [{"type": "text", "text": "hello"}]}],
           "target": ["hi"]}]}
        """;
    private static final String HELM = """
        {"adapter_spec": {"name": "x"}, "request_states": [
          {"instance": {"id": "id1", "split": "test", "input": {"text": "2+2 is"}, "references": [
              {"output": {"text": "3"}, "tags": []}, {"output": {"text": "4"}, "tags": ["correct"]}]},
           "train_trial_index": 0},
          {"instance": {"id": "id1", "split": "test", "input": {"text": "2 +2 IS"}, "perturbation": {"name": "typos"},
              "references": [{"output": {"text": "4"}, "tags": ["correct"]}]}, "train_trial_index": 0}]}
        """;
    private static final String BEDROCK = """
        {"prompt":"capital of France?","referenceResponse":"Paris","category":"towns","modelResponses":[{"response":"Paris"}]}
        """;

    record Form(String name, ByteBuffer content, SuiteFormat format, List<Sample> samples) {
        Form(String name, byte[] content, SuiteFormat format, List<Sample> samples) {
            this(name, ByteBuffer.wrap(content), format, samples);
        }

        @Override
        public String toString() {
            return format.label() + " " + name;
        }
    }

    static Stream<Form> forms() throws IOException {
        List<Sample> own = List.of(
                sample(
                        "v1",
                        text("=HYPERLINK(\"x\")"),
                        List.of("-1", "[2]"),
                        null,
                        Map.of("split", "test"),
                        "+day",
                        2.5),
                sample(
                        "v2",
                        chat("system", "be brief", "user", "'tis late"),
                        List.of("\"so\""),
                        null,
                        Map.of(),
                        null,
                        null),
                sample(
                        "v3",
                        text("[not JSON"),
                        List.of(" 4"),
                        List.of(" 3", " 4"),
                        Map.of("note", "ünïcode, \"quoted\"\nand broken"),
                        null,
                        null));
        List<Sample> table = List.of(
                plain("a", "how, then?", List.of("so"), Map.of("topic", "greeting")),
                sample("b", text("2+2 is"), List.of("4"), List.of("3", "4"), Map.of("topic", "sums"), null, null));
        List<Sample> inspected = List.of(
                plain("i1", "2+2 is", List.of("4"), Map.of("topic", "sums")),
                sample("i2", chat("user", "hello"), List.of("hi"), null, Map.of(), null, null));
        return Stream.of(
                form("own.jsonl", JSONL, SuiteFormat.JSONL, own),
                new Form("own.jsonl.gz", gzip(JSONL), SuiteFormat.JSONL, own),
                form("own.csv", CSV, SuiteFormat.CSV, table),
                form(
                        "own.tsv",
                        CSV.replace("\"how, then?\"", "how, then?")
                                .replace(",", "\t")
                                .replace("how\t", "how,")
                                .replace("\"\"\t\"\"", "\"\",\"\""),
                        SuiteFormat.TSV,
                        table),
                new Form("own.parquet", export(ExportFormat.PARQUET, own), SuiteFormat.PARQUET, own),
                form(
                        "promptfooconfig.yaml",
                        PROMPTFOO,
                        SuiteFormat.PROMPTFOO,
                        List.of(
                                plain(
                                        "1",
                                        "Translate to French: good morning",
                                        List.of("bonjour"),
                                        Map.of("text", "good morning", "tone", "formal")),
                                plain(
                                        "2",
                                        "Translate to French: good night",
                                        List.of("bonne nuit", "bonsoir"),
                                        Map.of("text", "good night", "tone", "formal", "topic", "parting")))),
                form(
                        "tests.csv",
                        PROMPTFOO_CSV,
                        SuiteFormat.PROMPTFOO_CSV,
                        List.of(
                                plain("1", "capital of France?", List.of("Paris"), Map.of("topic", "towns")),
                                plain("2", "3 pm or 15:00?", List.of("15:00", "three"), Map.of("topic", "times")))),
                form(
                        "samples.jsonl",
                        LM_EVAL,
                        SuiteFormat.LM_EVAL,
                        List.of(
                                sample(
                                        "0",
                                        text("2+2 is"),
                                        List.of(" 4"),
                                        List.of(" 3", " 4"),
                                        Map.of("subject", "sums"),
                                        null,
                                        null),
                                plain("1", "capital of France?", List.of("Paris"), Map.of()))),
                form(
                        "evals.jsonl",
                        OPENAI_EVALS,
                        SuiteFormat.OPENAI_EVALS,
                        List.of(
                                sample("1", chat("user", "2+2?"), List.of("4", "four"), null, Map.of(), null, null),
                                plain("2", "capital of France?", List.of("Paris"), Map.of()))),
                form(
                        "inspect.jsonl",
                        INSPECT,
                        SuiteFormat.INSPECT,
                        List.of(
                                sample(
                                        "i1",
                                        text("2+2 is"),
                                        List.of("4"),
                                        List.of("3", "4"),
                                        Map.of("topic", "sums"),
                                        null,
                                        null),
                                sample(
                                        "i2",
                                        chat("user", "hello"),
                                        List.of("hi", "hello"),
                                        null,
                                        Map.of(),
                                        null,
                                        null))),
                form("log.json", INSPECT_LOG, SuiteFormat.INSPECT_LOG, inspected),
                new Form("log.eval", archive(), SuiteFormat.INSPECT_LOG, inspected),
                form(
                        "scenario_state.json",
                        HELM,
                        SuiteFormat.HELM,
                        List.of(sample(
                                "id1",
                                text("2+2 is"),
                                List.of("4"),
                                List.of("3", "4"),
                                Map.of("split", "test"),
                                null,
                                null))),
                form(
                        "bedrock.jsonl",
                        BEDROCK,
                        SuiteFormat.BEDROCK,
                        List.of(plain("1", "capital of France?", List.of("Paris"), Map.of("category", "towns")))));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isReadAsItLooksAndComesBackFromEveryExport(Form form) throws IOException {
        ReadSuite suite =
                ReadSuite.good(SuiteForm.DEFAULT, form.name(), form.content().array());

        assertThat(suite.summary().format()).isEqualTo(form.format());
        assertThat(suite.samples()).isEqualTo(form.samples());
        for (ExportFormat format : ExportFormat.values()) {
            ReadSuite again =
                    ReadSuite.good(SuiteForm.DEFAULT, "export." + format.label(), export(format, suite.samples()));
            assertThat(again.samples()).as(format.label()).isEqualTo(suite.samples());
            assertThat(again.summary().digest()).isEqualTo(suite.summary().digest());
        }
    }

    @Test
    void everyFormHasACase() throws IOException {
        assertThat(forms().map(Form::format)).contains(SuiteFormat.values());
    }

    @Test
    void noCellOfAnExportedTableIsAFormula() throws IOException {
        List<Sample> hostile = List.of(
                plain("=1+1", "@SUM(A1)", List.of("\tx", "y"), Map.of("=tag", "-2")),
                plain("'a", "+1", List.of("-1"), Map.of()));

        byte[] csv = export(ExportFormat.CSV, hostile);

        assertThat(new String(csv, StandardCharsets.UTF_8).lines().skip(1).flatMap(line -> Stream.of(line.split(","))))
                .noneMatch(cell -> cell.replace("\"", "").matches("[=+\\-@\t].*"));
        assertThat(ReadSuite.good(SuiteForm.DEFAULT, "export.csv", csv).samples())
                .isEqualTo(hostile);
    }

    /** A tag may be called as a field is, where the file's fields had other names. */
    @Test
    void keepsTagsThatAreCalledAsFieldsAre() throws IOException {
        List<Sample> odd = List.of(plain("a", "i", List.of("r"), Map.of("id", "7", "input", "x")));

        for (ExportFormat format : ExportFormat.values()) {
            assertThat(ReadSuite.good(SuiteForm.DEFAULT, "export." + format.label(), export(format, odd))
                            .samples())
                    .isEqualTo(odd);
        }
    }

    private static Form form(String name, String content, SuiteFormat format, List<Sample> samples) {
        return new Form(name, content.getBytes(StandardCharsets.UTF_8), format, samples);
    }

    private static byte[] export(ExportFormat format, List<Sample> samples) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SampleOutput out = format.open(bytes)) {
            for (Sample sample : samples) {
                out.add(sample);
            }
        }
        return bytes.toByteArray();
    }

    static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] archive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "header.json", "{}");
            put(
                    zip,
                    "samples/i1_epoch_1.json",
                    "{\"id\":\"i1\",\"epoch\":1,\"input\":\"2+2"
                            + " is\",\"target\":\"4\",\"metadata\":{\"topic\":\"sums\"}}");
            put(
                    zip,
                    "samples/i2_epoch_1.json",
                    "{\"id\":\"i2\",\"epoch\":1,\"input\":[{\"role\":\"user\",\"content\":\"hello\"}],\"target\":\"hi\"}");
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static Prompt text(String text) {
        return new Prompt.Text(text);
    }

    private static Prompt chat(String... turns) {
        return new Prompt.Chat(Stream.iterate(0, turn -> turn < turns.length, turn -> turn + 2)
                .map(turn -> new Prompt.Message(turns[turn], turns[turn + 1]))
                .toList());
    }

    private static Sample plain(String id, String input, List<String> references, Map<String, String> tags) {
        return sample(id, text(input), references, null, tags, null, null);
    }

    private static Sample sample(
            String id,
            Prompt input,
            List<String> references,
            @Nullable List<String> choices,
            Map<String, String> tags,
            @Nullable String cluster,
            @Nullable Double weight) {
        return new Sample(new SampleId(id), input, references, choices, tags, cluster, weight);
    }
}
