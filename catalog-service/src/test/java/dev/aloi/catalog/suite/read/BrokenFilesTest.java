package dev.aloi.catalog.suite.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.catalog.suite.write.ExportFormat;
import dev.aloi.catalog.suite.write.SampleOutput;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.id.SampleId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Kinds of files that are not what they should be, each with the words that its owner reads. */
class BrokenFilesTest {
    private static final String GOOD = "{\"id\":\"a\",\"input\":\"i\",\"references\":\"r\"}\n";
    private static final String TABLE = "id,input,references\n";

    record Broken(String what, String name, ByteBuffer content, String words) {
        Broken(String what, String name, byte[] content, String words) {
            this(what, name, ByteBuffer.wrap(content), words);
        }

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Broken> files() throws IOException {
        return Stream.of(ofBytes(), ofJsonLines(), ofTables(), ofDocuments(), ofOtherTools())
                .flatMap(kind -> kind);
    }

    private static Stream<Broken> ofBytes() throws IOException {
        return Stream.of(
                broken("nothing at all", "x.jsonl", "", "x.jsonl: has no sample"),
                broken("blank lines alone", "x.jsonl", "\n  \n\n", "x.jsonl: has no sample"),
                encoded(
                        "Latin-1",
                        "x.jsonl",
                        GOOD.replace("\"i\"", "\"é\""),
                        StandardCharsets.ISO_8859_1,
                        "x.jsonl:1: is not UTF-8"),
                encoded(
                        "UTF-16 with its mark",
                        "x.jsonl",
                        "\uFEFF" + GOOD,
                        StandardCharsets.UTF_16LE,
                        "x.jsonl: is UTF-16: save it as UTF-8"),
                encoded(
                        "a table in Latin-1",
                        "x.csv",
                        TABLE + "a,é,r\n",
                        StandardCharsets.ISO_8859_1,
                        "x.csv: is not UTF-8"),
                encoded(
                        "a table in UTF-16",
                        "x.csv",
                        "\uFEFF" + TABLE + "a,i,r\n",
                        StandardCharsets.UTF_16LE,
                        "x.csv: is UTF-16: save it as UTF-8"),
                broken("a zip", "x.jsonl", "PK\u0003\u0004rest", "x.jsonl: is a zip archive: unpack it first"),
                new Broken(
                        "a gzip that breaks off",
                        "x.jsonl.gz",
                        half(SuiteFormatsTest.gzip(GOOD.repeat(50))),
                        "x.jsonl.gz: is a broken gzip file"),
                new Broken(
                        "a bomb",
                        "x.jsonl.gz",
                        SuiteFormatsTest.gzip(" ".repeat(30_000_000)),
                        "x.jsonl.gz: unpacks to more than 200 times its size, as bombs do"),
                broken(
                        "a line of 10 MB",
                        "x.jsonl",
                        "{\"id\":\"" + "x".repeat(10_000_000) + "\"}\n" + GOOD,
                        "x.jsonl:1: is longer than 10 MB"));
    }

    private static Stream<Broken> ofJsonLines() {
        return Stream.of(
                broken("a line that is no JSON", "x.jsonl", GOOD + "id: b\n", "x.jsonl:2:1: is not valid JSON"),
                broken(
                        "a line that ends in the middle",
                        "x.jsonl",
                        GOOD + "{\"id\":\"b\",\"inp",
                        "x.jsonl:2:15: is not valid JSON: it ends in the middle"),
                broken(
                        "a list of all samples",
                        "x.jsonl",
                        "[" + GOOD.strip() + "]",
                        "x.jsonl:1: must be a JSON object, not a list"),
                broken("a field twice", "x.jsonl", "{\"id\":\"a\",\"id\":\"b\"}", "x.jsonl:1:15: has a field twice"),
                broken(
                        "deep nesting",
                        "x.jsonl",
                        "{\"id\":" + "[".repeat(300) + "]".repeat(300) + "}",
                        "x.jsonl:1: is nested deeper than 100 levels or has a number too long to be one"),
                broken(
                        "a number of ten thousand digits",
                        "x.jsonl",
                        "{\"id\":" + "9".repeat(10_000) + "}",
                        "x.jsonl:1: is nested deeper than 100 levels or has a number too long to be one"),
                broken(
                        "an identity twice",
                        "x.jsonl",
                        GOOD + GOOD.replace("\"a\"", "\"b\"") + GOOD,
                        "x.jsonl:3: id: a is already the sample of line 1"),
                broken("no identity", "x.jsonl", "{\"input\":\"i\",\"references\":\"r\"}", "x.jsonl:1: id: is missing"),
                broken(
                        "no references",
                        "x.jsonl",
                        "{\"id\":\"a\",\"input\":\"i\"}",
                        "x.jsonl:1: references: is missing"),
                broken(
                        "an input of another kind",
                        "x.jsonl",
                        "{\"id\":\"a\",\"input\":{},\"references\":\"r\"}",
                        "x.jsonl:1:19: input: must be a text or a list of chat messages, not an object"),
                broken(
                        "a role that nobody has",
                        "x.jsonl",
                        "{\"id\":\"a\",\"input\":[{\"role\":\"bot\",\"content\":\"i\"}],\"references\":\"r\"}",
                        "x.jsonl:1:19: input: message 1 must have a role: system, user or assistant"),
                broken(
                        "a reference that is no choice",
                        "x.jsonl",
                        "{\"id\":\"a\",\"input\":\"i\",\"references\":\"r\",\"choices\":[\"s\",\"t\"]}",
                        "x.jsonl:1:36: references: must be among the choices"),
                broken(
                        "a weight of nothing",
                        "x.jsonl",
                        "{\"id\":\"a\",\"input\":\"i\",\"references\":\"r\",\"weight\":-1}",
                        "x.jsonl:1:49: weight: must be a number over 0"),
                broken(
                        "a character that nothing can store",
                        "x.jsonl",
                        "{\"id\":\"a\",\"input\":\"i\\u0000\",\"references\":\"r\"}",
                        "x.jsonl:1:19: input: holds the character U+0000, which cannot be stored"));
    }

    private static Stream<Broken> ofTables() {
        return Stream.of(
                broken(
                        "a row with a cell too few",
                        "x.csv",
                        TABLE + "a,i,r\nb,i\n",
                        "x.csv:3: has 2 cells, not 3 as the first row"),
                broken(
                        "a row with a cell too many",
                        "x.csv",
                        TABLE + "a,i,r,s\n",
                        "x.csv:2: has 4 cells, not 3 as the first row"),
                broken(
                        "two columns of one name",
                        "x.csv",
                        "id,input,input,references\na,i,j,r\n",
                        "x.csv:1:3: input: is the name of two columns"),
                broken(
                        "a column without a name",
                        "x.csv",
                        "id,,references\na,i,r\n",
                        "x.csv:1:2: column 2 has no name"),
                broken(
                        "a quote that is not closed",
                        "x.csv",
                        TABLE + "a,i,r\nb,\"i,r\n",
                        "x.csv:2: after this row the table cannot be read: a quote is not closed, or a cell is longer"
                                + " than 10 MB"),
                broken("an empty cell where a text belongs", "x.csv", TABLE + "a,,r\n", "x.csv:2:2: input: is missing"),
                broken(
                        "a column that is not there",
                        "x.csv",
                        "id,question,references\na,i,r\n",
                        "x.csv:2: input: is missing"),
                broken(
                        "semicolons for commas",
                        "x.csv",
                        "id;input;references\na;i;r\n",
                        "x.csv:2: input: is missing\nx.csv:2: references: is missing"),
                broken(
                        "an identity twice in a table",
                        "x.csv",
                        TABLE + "a,i,r\na,j,r\n",
                        "x.csv:3: id: a is already the sample of line 2"),
                broken("a text that is called Parquet", "x.parquet", GOOD, "x.parquet: is not a Parquet file"));
    }

    private static Stream<Broken> ofDocuments() throws IOException {
        return Stream.of(
                new Broken(
                        "a Parquet file that breaks off",
                        "x.parquet",
                        half(parquet()),
                        "x.parquet: is a broken Parquet file"),
                broken(
                        "YAML that is none",
                        "x.yaml",
                        "tests: [",
                        "x.yaml:1: is not valid YAML: expected the node content, but found '<stream end>'"),
                broken(
                        "a configuration without tests",
                        "x.yaml",
                        "prompts: [a]\n",
                        "x.yaml:1: tests: must be a list of tests"),
                broken(
                        "tests in another file",
                        "x.yaml",
                        "tests: file://tests.csv\n",
                        "x.yaml:1: tests: names another file: give that one"),
                broken(
                        "a test without expectation",
                        "x.yaml",
                        "prompts: ['{{q}}']\ntests:\n  - vars: {q: i}\n",
                        "x.yaml:3: assert: is missing"),
                broken(
                        "a test that a rubric judges",
                        "x.yaml",
                        "prompts: ['{{q}}']\ntests:\n  - vars: {q: i}\n    assert: [{type: llm-rubric, value: good}]\n",
                        "x.yaml:4: assert: names no text that is expected, only llm-rubric"),
                broken(
                        "variables without a prompt",
                        "x.yaml",
                        "tests:\n  - vars: {q: i, r: j}\n    assert: [{type: equals, value: k}]\n",
                        "x.yaml:2: vars: are 2, and there is no single prompt to put them into"),
                broken(
                        "aliases without an end",
                        "x.yaml",
                        aliases(),
                        "x.yaml:1: is not valid YAML: Number of aliases for non-scalar nodes exceeds the specified"
                                + " max=50"));
    }

    private static Stream<Broken> ofOtherTools() {
        return Stream.of(
                broken(
                        "a target that is no choice",
                        "x.jsonl",
                        "{\"doc_id\":0,\"target\":\"x\",\"arguments\":[[\"q\",\"a\"],[\"q\",\"b\"]]}",
                        "x.jsonl:1:22: target: is neither one of the 2 choices nor the place of one"),
                broken(
                        "no requests",
                        "x.jsonl",
                        "{\"doc_id\":0,\"target\":\"x\",\"arguments\":[]}",
                        "x.jsonl:1:38: arguments: has no request"),
                broken(
                        "a letter of no choice",
                        "x.jsonl",
                        "{\"input\":\"q\",\"target\":\"C\",\"choices\":[\"a\",\"b\"]}",
                        "x.jsonl:1:23: target: is neither one of the 2 choices nor the letter of one"),
                broken(
                        "no answer of Bedrock's",
                        "x.jsonl",
                        "{\"prompt\":\"q\",\"modelResponses\":[]}",
                        "x.jsonl:1: referenceResponse: is missing"),
                broken("a log without samples", "x.eval", "{\"status\":\"error\"}", "x.eval: has no list of samples"),
                broken(
                        "an instance without a right reference",
                        "x.json",
                        "{\"request_states\":[\n"
                                + " {\"instance\":{\"id\":\"a\",\"input\":{\"text\":\"q\"},\"references\":[]}}]}",
                        "x.json:2:14: instance: has no reference with the tag correct"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void isRefusedInWords(Broken file) throws IOException {
        assertThat(ReadSuite.faulty(
                                SuiteForm.DEFAULT, file.name(), file.content().array())
                        .toString())
                .isEqualTo(file.words());
    }

    @Test
    void areAtLeastForty() throws IOException {
        assertThat(files().map(Broken::what).distinct()).hasSizeGreaterThanOrEqualTo(40);
    }

    private static Broken broken(String what, String name, String content, String words) {
        return encoded(what, name, content, StandardCharsets.UTF_8, words);
    }

    private static Broken encoded(String what, String name, String content, Charset charset, String words) {
        return new Broken(what, name, content.getBytes(charset), words);
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static byte[] parquet() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SampleOutput out = ExportFormat.PARQUET.open(bytes)) {
            out.add(new Sample(new SampleId("a"), new Prompt.Text("i"), List.of("r"), null, Map.of(), null));
        }
        return bytes.toByteArray();
    }

    private static String aliases() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 10; i++) {
            yaml.append("a").append(i).append(": &a").append(i).append(" [");
            yaml.append(("*a" + (i - 1) + ",").repeat(10)).append("]\n");
        }
        return yaml.append("tests: [*a9]\n").toString();
    }
}
