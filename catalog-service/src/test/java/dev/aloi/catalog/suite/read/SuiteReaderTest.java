package dev.aloi.catalog.suite.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.catalog.jsonl.Reading;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.id.SampleId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuiteReaderTest {
    private static final String GOOD = "{\"id\":\"a\",\"input\":\"how?\",\"references\":\"so\"}\n";

    @Test
    void readsTextsAndTags() throws IOException {
        SuiteDraft draft = good("""
                {"id":"v1","split":"test1","input":"[doctor] hi","references":"note","age":59,"new":true,"x":null,"y":{"z":1}}
                {"id":2,"split":"test2","input":"[doctor] hello","references":["one","two"]}
                """);

        assertThat(draft.samples())
                .containsExactly(
                        new Sample(
                                new SampleId("v1"),
                                new Prompt.Text("[doctor] hi"),
                                List.of("note"),
                                null,
                                Map.of("split", "test1", "age", "59", "new", "true"),
                                null),
                        new Sample(
                                new SampleId("2"),
                                new Prompt.Text("[doctor] hello"),
                                List.of("one", "two"),
                                null,
                                Map.of("split", "test2"),
                                null));
        assertThat(draft.splits()).isEqualTo(Map.of("test1", 1, "test2", 1));
    }

    @Test
    void readsChats() throws IOException {
        SuiteDraft draft = good("""
                {"id":"a","input":[{"role":"system","content":"be brief"},{"role":"user","content":"how?"}],"references":"so"}
                """);

        assertThat(draft.samples().getFirst().input())
                .isEqualTo(new Prompt.Chat(
                        List.of(new Prompt.Message("system", "be brief"), new Prompt.Message("user", "how?"))));
    }

    @Test
    void readsChoices() throws IOException {
        SuiteDraft draft = good("""
                {"id":"a","input":"2+2 is","references":" 4","choices":[" 3"," 4"]}
                {"id":"b","input":"once upon","references":" a time","choices":" a time"}
                {"id":"c","input":"once upon","references":" a time","choices":null}
                """);

        assertThat(draft.samples())
                .extracting(Sample::choices)
                .containsExactly(List.of(" 3", " 4"), List.of(" a time"), null);
    }

    @Test
    void readsFieldsByTheNamesThatTheUserGives() throws IOException {
        SuiteReader reader =
                new SuiteReader(new SuiteFields("visit", "dialogue", "note", "offers", "doctor"), Map.of());

        SuiteDraft draft =
                good(reader, "{\"visit\":\"a\",\"dialogue\":\"how?\",\"note\":\"so\",\"id\":7,\"doctor\":3}");

        assertThat(draft.samples())
                .containsExactly(new Sample(
                        new SampleId("a"), new Prompt.Text("how?"), List.of("so"), null, Map.of("id", "7"), "3"));
    }

    @Test
    void readsWhichSamplesBelongTogether() throws IOException {
        SuiteDraft draft = good("""
                {"id":"a","input":"i","references":"r","cluster":"letter 1"}
                {"id":"b","input":"i","references":"r","cluster":"letter 1"}
                {"id":"c","input":"i","references":"r","cluster":null}
                """);

        assertThat(draft.samples()).extracting(Sample::cluster).containsExactly("letter 1", "letter 1", null);
        assertThat(draft.samples()).allMatch(sample -> sample.tags().isEmpty());
    }

    @Test
    void keepsWhatWhereSaysAndLooksAtNothingElse() throws IOException {
        SuiteReader reader = new SuiteReader(SuiteFields.DEFAULT, Map.of("split", "test1", "fold", "3"));

        SuiteDraft draft = good(reader, """
                {"id":"a","split":"test1","fold":3,"input":"i","references":"r"}
                {"id":"b","split":"test1","fold":4,"input":"i","references":"r"}
                {"id":"c","split":"test2","fold":3}
                {"id":"a","fold":3}
                """);

        assertThat(draft.samples()).extracting(sample -> sample.id().value()).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'input':'i','references':'r'} | f:2: id: is missing",
                "{'id':'b','references':'r'} | f:2: input: is missing",
                "{'id':'b','input':'i'} | f:2: references: is missing",
                "{'id':' ','input':'i','references':'r'} | f:2: id: is empty",
                "{'id':'b','input':'','references':'r'} | f:2: input: is empty",
                "{'id':'b','input':[],'references':'r'} | f:2: input: is empty",
                "{'id':'b','input':'i','references':' '} | f:2: references: is empty",
                "{'id':'b','input':'i','references':[]} | f:2: references: is empty",
                "{'id':'b','input':'i','references':['r','']} | f:2: references: is empty",
                "{'id':1.5,'input':'i','references':'r'} | f:2: id: must be a text or a whole number, not a number",
                "{'id':null,'input':'i','references':'r'} | f:2: id: must be a text or a whole number, not null",
                "{'id':'b','input':7,'references':'r'} | f:2: input: must be a text or a list of chat messages, not a number",
                "{'id':'b','input':null,'references':'r'} | f:2: input: must be a text or a list of chat messages, not null",
                "{'id':'b','input':'i','references':'r','cluster':' '} | f:2: cluster: is empty",
                "{'id':'b','input':'i','references':'r','cluster':['d']} | f:2: cluster: must be a text or a whole number, not a list",
                "{'id':'b','input':'i','references':{}} | f:2: references: must be a text or a list of texts, not an object",
                "{'id':'b','input':'i','references':['r',true]} | f:2: references: must be a list of texts, but one is true or false",
                "{'id':'b','input':['i'],'references':'r'} | f:2: input: message 1 must be an object with role and content, not a text",
                "{'id':'b','input':[{'role':'user','content':'i'},{'role':'tool','content':'i'}],'references':'r'} | f:2: input: message 2 must have a role: system, user or assistant",
                "{'id':'b','input':[{'role':'user'}],'references':'r'} | f:2: input: message 1 must have a content that is a text",
                "{'id':'b','input':[{'role':'user','content':''}],'references':'r'} | f:2: input: message 1 is empty",
                "{'id':'a','input':'i','references':'r'} | f:2: id: a is already the sample of line 1",
                "{'id':'b','input':'i','references':'r','choices':7} | f:2: choices: must be a text or a list of texts, not a number",
                "{'id':'b','input':'i','references':'r','choices':[]} | f:2: choices: is empty",
                "{'id':'b','input':'i','references':'r','choices':['r',' ']} | f:2: choices: is empty",
                "{'id':'b','input':'i','references':'r','choices':['r','s','s']} | f:2: choices: has a text twice",
                "{'id':'b','input':'i','references':['r','x'],'choices':['r','s']} | f:2: references: must be among the choices",
                "{'id':'b','input':'i\\u0000','references':'r'} | f:2: input: holds the character U+0000, which cannot be stored",
                "{'id':'b','input':'i','references':'\\ud800'} | f:2: references: holds half of a surrogate pair, which is no character",
                "{'id':'b','input':'i','references':'r','split':'\\udc00'} | f:2: split: holds half of a surrogate pair, which is no character",
            })
    void saysWhatIsWrongWithASample(String line, String message) throws IOException {
        assertThat(faults(GOOD + line.replace('\'', '"'))).isEqualTo(message);
    }

    @Test
    void tellsEveryFaultOfALine() throws IOException {
        assertThat(faults("{\"id\":\"b\",\"input\":3}"))
                .isEqualTo("f:1: input: must be a text or a list of chat messages, not a number\n"
                        + "f:1: references: is missing");
    }

    @Test
    void refusesAnIdThatIsTooLong() throws IOException {
        assertThat(faults("{\"id\":\"" + "x".repeat(257) + "\",\"input\":\"i\",\"references\":\"r\"}"))
                .isEqualTo("f:1: id: is longer than 256 characters");
    }

    @Test
    void refusesASampleThatNoMessageCanCarry() throws IOException {
        String quotes = "\\\"".repeat(2_000_000);

        assertThat(faults("{\"id\":\"b\",\"input\":\"" + quotes + "\",\"references\":\"" + quotes.substring(800_000)
                        + "\"}"))
                .isEqualTo("f:1: input: holds more than 7 MB of text, which no message can carry");
    }

    @Test
    void refusesAChatOfTooManyMessages() throws IOException {
        String messages = "{\"role\":\"user\",\"content\":\"a\"},".repeat(250_000);

        assertThat(faults("{\"id\":\"b\",\"input\":[" + messages
                        + "{\"role\":\"user\",\"content\":\"a\"}],\"references\":\"r\"}"))
                .isEqualTo("f:1: input: holds more than 7 MB of text, which no message can carry");
    }

    @Test
    void refusesAFileWithoutSamples() throws IOException {
        assertThat(faults("\n\n")).isEqualTo("f: has no sample");
    }

    @Test
    void refusesAConditionThatKeepsNothing() throws IOException {
        SuiteReader reader = new SuiteReader(SuiteFields.DEFAULT, Map.of("split", "tset1"));

        Reading<SuiteDraft> reading = reader.read("f", stream(GOOD + GOOD));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .hasToString("f: has no sample with split = tset1 among its 2"));
    }

    private static SuiteDraft good(String text) throws IOException {
        return good(new SuiteReader(SuiteFields.DEFAULT, Map.of()), text);
    }

    private static SuiteDraft good(SuiteReader reader, String text) throws IOException {
        return switch (reader.read("f", stream(text))) {
            case Reading.Good<SuiteDraft>(SuiteDraft draft) -> draft;
            case Reading.Faulty<SuiteDraft> faulty ->
                throw new AssertionError(faulty.faults().toString());
        };
    }

    private static String faults(String text) throws IOException {
        return switch (new SuiteReader(SuiteFields.DEFAULT, Map.of()).read("f", stream(text))) {
            case Reading.Good<SuiteDraft> good -> throw new AssertionError("no fault");
            case Reading.Faulty<SuiteDraft> faulty -> faulty.faults().toString();
        };
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
