package dev.aloi.catalog.suite.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.id.SampleId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuiteReaderTest {
    private static final String TWO = """
        {"id":"v1","split":"test1","input":"[doctor] hi","references":"note","age":59,"new":true,"x":null,"y":{"z":1}}
        {"id":2,"split":"test2","input":"[doctor] hello","references":["one","two"]}
        """;
    private static final String GOOD = "{\"id\":\"a\",\"input\":\"how?\",\"references\":\"so\"}\n";

    @Test
    void readsTextsAndTags() throws IOException {
        List<Sample> samples = good(TWO);

        assertThat(samples)
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
        assertThat(ReadSuite.good(SuiteForm.DEFAULT, "f", TWO.getBytes(StandardCharsets.UTF_8))
                        .summary()
                        .splits())
                .isEqualTo(Map.of("test1", 1, "test2", 1));
    }

    @Test
    void readsChats() throws IOException {
        List<Sample> samples = good("""
            {"id":"a","input":[{"role":"system","content":"be brief"},{"role":"user","content":"how?"}],"references":"so"}
            """);

        assertThat(samples.getFirst().input())
                .isEqualTo(new Prompt.Chat(
                        List.of(new Prompt.Message("system", "be brief"), new Prompt.Message("user", "how?"))));
    }

    @Test
    void readsChoices() throws IOException {
        List<Sample> samples = good("""
            {"id":"a","input":"2+2 is","references":" 4","choices":[" 3"," 4"]}
            {"id":"b","input":"once upon","references":" a time","choices":" a time"}
            {"id":"c","input":"once upon","references":" a time","choices":null}
            """);

        assertThat(samples).extracting(Sample::choices).containsExactly(List.of(" 3", " 4"), List.of(" a time"), null);
    }

    @Test
    void readsFieldsByTheNamesThatTheUserGives() throws IOException {
        SuiteForm form = new SuiteForm(
                null, new SuiteFields("visit", "dialogue", "note", "offers", "doctor", "counts"), Map.of(), false);

        List<Sample> samples =
                good(form, "{\"visit\":\"a\",\"dialogue\":\"how?\",\"note\":\"so\",\"id\":7,\"doctor\":3}");

        assertThat(samples)
                .containsExactly(new Sample(
                        new SampleId("a"), new Prompt.Text("how?"), List.of("so"), null, Map.of("id", "7"), "3"));
    }

    @Test
    void readsWhichSamplesBelongTogether() throws IOException {
        List<Sample> samples = good("""
            {"id":"a","input":"i","references":"r","cluster":"letter 1"}
            {"id":"b","input":"i","references":"r","cluster":"letter 1"}
            {"id":"c","input":"i","references":"r","cluster":null}
            """);

        assertThat(samples).extracting(Sample::cluster).containsExactly("letter 1", "letter 1", null);
        assertThat(samples).allMatch(sample -> sample.tags().isEmpty());
    }

    @Test
    void keepsWhatWhereSaysAndLooksAtNothingElse() throws IOException {
        SuiteForm form = new SuiteForm(null, SuiteFields.DEFAULT, Map.of("split", "test1", "fold", "3"), false);

        List<Sample> samples = good(form, """
            {"id":"a","split":"test1","fold":3,"input":"i","references":"r"}
            {"id":"b","split":"test1","fold":4,"input":"i","references":"r"}
            {"id":"c","split":"test2","fold":3}
            {"id":"a","fold":3}
            """);

        assertThat(samples).extracting(sample -> sample.id().value()).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'input':'i','references':'r'} | f:2: id: is missing",
                "{'id':'b','references':'r'} | f:2: input: is missing",
                "{'id':'b','input':'i'} | f:2: references: is missing",
                "{'id':' ','input':'i','references':'r'} | f:2:7: id: is empty",
                "{'id':'b','input':'','references':'r'} | f:2:19: input: is empty",
                "{'id':'b','input':[],'references':'r'} | f:2:19: input: is empty",
                "{'id':'b','input':'i','references':' '} | f:2:36: references: is empty",
                "{'id':'b','input':'i','references':[]} | f:2:36: references: is empty",
                "{'id':'b','input':'i','references':['r','']} | f:2:36: references: is empty",
                "{'id':1.5,'input':'i','references':'r'} | f:2:7: id: must be a text or a whole number, not a number",
                "{'id':null,'input':'i','references':'r'} | f:2:7: id: must be a text or a whole number, not null",
                "{'id':'b','input':7,'references':'r'} | f:2:19: input: must be a text or a list of chat messages, not"
                        + " a number",
                "{'id':'b','input':null,'references':'r'} | f:2:19: input: must be a text or a list of chat messages,"
                        + " not null",
                "{'id':'b','input':'i','references':'r','cluster':' '} | f:2:50: cluster: is empty",
                "{'id':'b','input':'i','references':'r','cluster':['d']} | f:2:50: cluster: must be a text or a whole"
                        + " number, not a list",
                "{'id':'b','input':'i','references':{}} | f:2:36: references: must be a text or a list of texts, not"
                        + " an object",
                "{'id':'b','input':'i','references':['r',true]} | f:2:36: references: must be a list of texts, but one"
                        + " is true or false",
                "{'id':'b','input':['i'],'references':'r'} | f:2:19: input: message 1 must be an object with role and"
                        + " content, not a text",
                "{'id':'b','input':[{'role':'user','content':'i'},{'role':'tool','content':'i'}],'references':'r'} |"
                        + " f:2:19: input: message 2 must have a role: system, user or assistant",
                "{'id':'b','input':[{'role':'user'}],'references':'r'} | f:2:19: input: message 1 must have a content"
                        + " that is a text",
                "{'id':'b','input':[{'role':'user','content':''}],'references':'r'} | f:2:19: input: message 1 is"
                        + " empty",
                "{'id':'a','input':'i','references':'r'} | f:2: id: a is already the sample of line 1",
                "{'id':'b','input':'i','references':'r','choices':7} | f:2:50: choices: must be a text or a list of"
                        + " texts, not a number",
                "{'id':'b','input':'i','references':'r','choices':[]} | f:2:50: choices: is empty",
                "{'id':'b','input':'i','references':'r','choices':['r',' ']} | f:2:50: choices: is empty",
                "{'id':'b','input':'i','references':'r','choices':['r','s','s']} | f:2:50: choices: has a text twice",
                "{'id':'b','input':'i','references':['r','x'],'choices':['r','s']} | f:2:36: references: must be among"
                        + " the choices",
                "{'id':'b','input':'i\\u0000','references':'r'} | f:2:19: input: holds the character U+0000, which"
                        + " cannot be stored",
                "{'id':'b','input':'i','references':'\\ud800'} | f:2:36: references: holds half of a surrogate pair,"
                        + " which is no character",
                "{'id':'b','input':'i','references':'r','split':'\\udc00'} | f:2:48: split: holds half of a surrogate"
                        + " pair, which is no character",
            })
    void saysWhatIsWrongWithASample(String line, String message) throws IOException {
        assertThat(faults(GOOD + line.replace('\'', '"'))).isEqualTo(message);
    }

    @Test
    void tellsEveryFaultOfALine() throws IOException {
        assertThat(faults("{\"id\":\"b\",\"input\":3}"))
                .isEqualTo("f:1:19: input: must be a text or a list of chat messages, not a number\n"
                        + "f:1: references: is missing");
    }

    @Test
    void refusesAnIdThatIsTooLong() throws IOException {
        assertThat(faults("{\"id\":\"" + "x".repeat(257) + "\",\"input\":\"i\",\"references\":\"r\"}"))
                .isEqualTo("f:1:7: id: is longer than 256 characters");
    }

    @Test
    void refusesASampleThatNoMessageCanCarry() throws IOException {
        String quotes = "\\\"".repeat(2_000_000);

        assertThat(faults("{\"id\":\"b\",\"input\":\"" + quotes + "\",\"references\":\"" + quotes.substring(800_000)
                        + "\"}"))
                .isEqualTo("f:1:19: input: holds more than 7 MB of text, which no message can carry");
    }

    @Test
    void refusesAChatOfTooManyMessages() throws IOException {
        String messages = "{\"role\":\"user\",\"content\":\"a\"},".repeat(250_000);

        assertThat(faults("{\"id\":\"b\",\"input\":[" + messages
                        + "{\"role\":\"user\",\"content\":\"a\"}],\"references\":\"r\"}"))
                .isEqualTo("f:1:19: input: holds more than 7 MB of text, which no message can carry");
    }

    @Test
    void refusesAFileWithoutSamples() throws IOException {
        assertThat(faults("\n\n")).isEqualTo("f: has no sample");
    }

    @Test
    void refusesAConditionThatKeepsNothing() throws IOException {
        SuiteForm form = new SuiteForm(null, SuiteFields.DEFAULT, Map.of("split", "tset1"), false);

        assertThat(ReadSuite.faulty(form, "f", (GOOD + GOOD).getBytes(StandardCharsets.UTF_8)))
                .hasToString("f: has no sample with split = tset1 among its 2");
    }

    @Test
    void readsHowMuchASampleCounts() throws IOException {
        assertThat(good("""
            {"id":"a","input":"i","references":"r","weight":2.5}
            {"id":"b","input":"i","references":"r"}
            """)).extracting(Sample::weight).containsExactly(2.5, null);
        assertThat(faults("{\"id\":\"a\",\"input\":\"i\",\"references\":\"r\",\"weight\":0}"))
                .isEqualTo("f:1:49: weight: must be a number over 0");
    }

    @Test
    void leavesOutWhatIsBadWhereThatIsAskedForAndCountsIt() throws IOException {
        SuiteForm form = new SuiteForm(null, SuiteFields.DEFAULT, Map.of(), true);
        String file = GOOD + "{\"id\":\"b\"}\n{\n" + GOOD.replace("so", "no") + GOOD.replace("\"a\"", "\"c\"");

        ReadSuite suite = ReadSuite.good(form, "f", file.getBytes(StandardCharsets.UTF_8));

        assertThat(suite.samples()).extracting(sample -> sample.id().value()).containsExactly("a", "c");
        assertThat(suite.samples().getFirst().references()).containsExactly("so");
        assertThat(suite.summary().samples()).isEqualTo(2);
        assertThat(suite.summary().left()).isEqualTo(3);
        assertThat(suite.summary().faults().toString()).contains("f:4: id: a is already the sample of line 1");
    }

    private static List<Sample> good(String text) throws IOException {
        return good(SuiteForm.DEFAULT, text);
    }

    private static List<Sample> good(SuiteForm form, String text) throws IOException {
        return ReadSuite.good(form, "f", text.getBytes(StandardCharsets.UTF_8)).samples();
    }

    private static String faults(String text) throws IOException {
        return ReadSuite.faulty(SuiteForm.DEFAULT, "f", text.getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
