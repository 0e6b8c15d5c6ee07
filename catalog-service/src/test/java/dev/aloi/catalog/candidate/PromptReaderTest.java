package dev.aloi.catalog.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.catalog.PromptRendering;
import dev.aloi.contracts.catalog.PromptTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Prompts, read and rendered. */
class PromptReaderTest {
    private static final SampleFields SAMPLES = new SampleFields(3, Map.of("language", 3, "topic", 2));

    private final List<String> faults = new ArrayList<>();

    @Test
    void putsASampleIntoATextAfterItsExamples() {
        PromptTemplate prompt = read("""
            {'name':'brief','template':'Visit: {{input}}\\nNote in {{language}}:',
             'examples':[{'input':'I cough.','language':'English','completion':' Cough.'}],'separator':'\\n--\\n'}""");

        assertThat(render(prompt, new Prompt.Text("Je tousse."), Map.of("language", "French")))
                .isEqualTo(new Prompt.Text(
                        "Visit: I cough.\nNote in English: Cough.\n--\nVisit: Je tousse.\nNote in French:"));
    }

    @Test
    void makesTurnsOfExamplesWhereItBeginsWithASystemMessage() {
        PromptTemplate prompt = read("""
            {'name':'chat','system':'Write in {{language}}.','template':'{{ input }}!',
             'examples':[{'input':'a','language':'x','completion':'A'}]}""");

        assertThat(render(prompt, new Prompt.Text("b"), Map.of("language", "French")))
                .isEqualTo(new Prompt.Chat(List.of(
                        new Prompt.Message("system", "Write in French."),
                        new Prompt.Message("user", "a!"),
                        new Prompt.Message("assistant", "A"),
                        new Prompt.Message("user", "b!"))));
    }

    @Test
    void asksTheLastQuestionOfAChatInItsOwnWay() {
        PromptTemplate prompt = read("{'name':'p','template':'Answer: {{input}}'}");

        assertThat(render(
                        prompt,
                        new Prompt.Chat(List.of(
                                new Prompt.Message("user", "a"),
                                new Prompt.Message("assistant", "A"),
                                new Prompt.Message("user", "b"))),
                        Map.of()))
                .isEqualTo(new Prompt.Chat(List.of(
                        new Prompt.Message("user", "a"),
                        new Prompt.Message("assistant", "A"),
                        new Prompt.Message("user", "Answer: b"))));
    }

    @Test
    void takesWhatASampleHoldsForTextAlone() {
        PromptTemplate prompt = read("{'name':'p','template':'\\\\{{ {{input}}'}");

        assertThat(render(prompt, new Prompt.Text("{{language}}"), Map.of("language", "x")))
                .isEqualTo(new Prompt.Text("{{ {{language}}"));
    }

    @Test
    void isTheSameVersionUnderAnotherNameAndAnotherOneWithOtherWords() {
        String digest = read("{'name':'a','template':'{{input}}'}").digest();

        assertThat(read("{'template':'{{input}}','name':'b'}").digest()).isEqualTo(digest);
        assertThat(read("{'name':'a','template':'{{input}} '}").digest()).isNotEqualTo(digest);
    }

    @Test
    void namesEveryFault() throws JsonProcessingException {
        PromptReader.read(json("""
            {'name':'a b','template':'{{topic}} {{mood}}','form':'poem','length':3,
             'examples':[{'topic':'x','completion':''},7]}"""), SAMPLES, (field, message) -> faults.add(field + ": " + message));

        assertThat(faults)
                .containsExactly(
                        "length: is not known here; known are examples, form, name, separator, system, template",
                        "name: must be of at most 64 letters, digits, dots, dashes and underscores",
                        "form: must be one of text, chat",
                        "template: names {{topic}}, which 1 of 3 samples do not have; known are input, language",
                        "template: names {{mood}}, which no samples have; known are input, language",
                        "template: must hold {{input}}, the place of the sample's input",
                        "examples[0].completion: is empty",
                        "examples[0].mood: is missing",
                        "examples[1]: must be an object, not a number");
    }

    private static Prompt render(PromptTemplate prompt, Prompt input, Map<String, String> tags) {
        return new PromptRendering(prompt).of(input, tags);
    }

    private PromptTemplate read(String prompt) {
        try {
            PromptTemplate read =
                    PromptReader.read(json(prompt), SAMPLES, (field, message) -> faults.add(field + ": " + message));
            assertThat(faults).isEmpty();
            return Objects.requireNonNull(read);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
