package dev.aloi.contracts.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a candidate puts samples to its model. Confidential: never in logs, metrics or traces.
 *
 * @param digest SHA-256 over all but the name, in hexadecimal: what it says is its version
 * @param system what a chat begins with; of a text its first lines
 * @param template of {@link TemplateText}, where input stands for the sample's input and another name for its tag of that name
 * @param separator between system, examples and the sample, where they are one text
 * @param examples shown before the sample
 */
public record PromptTemplate(
        String name,
        String digest,
        Form form,
        @Nullable String system,
        String template,
        String separator,
        List<Example> examples) {
    /** The name of what every sample has. */
    public static final String INPUT = "input";

    private static final int DIGITS = 12;

    public PromptTemplate {
        examples = List.copyOf(examples);
    }

    /** What a model is given. A sample whose input is a chat stays one. */
    public enum Form {
        @JsonProperty("text")
        TEXT,
        @JsonProperty("chat")
        CHAT
    }

    /** As a user names it: the same name with other words is another version. */
    public String version() {
        return name + "@" + digest.substring(0, DIGITS);
    }

    /** What it names of a sample, the input among it. */
    public SequencedSet<String> fields() {
        SequencedSet<String> fields = TemplateText.of(template).fields();
        if (system != null) {
            fields.addAll(TemplateText.of(system).fields());
        }
        return fields;
    }

    @Override
    public String toString() {
        return "PromptTemplate " + version();
    }

    /**
     * An answer to learn from.
     *
     * @param fields in the place of the sample's input and tags, by name
     */
    public record Example(Map<String, String> fields, String completion) {
        public Example {
            fields = new TreeMap<>(fields);
        }

        @Override
        public String toString() {
            return "Example of " + completion.length() + " characters";
        }
    }
}
