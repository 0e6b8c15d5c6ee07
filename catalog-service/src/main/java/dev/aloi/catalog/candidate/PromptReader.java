package dev.aloi.catalog.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.catalog.outbox.StoredJson;
import dev.aloi.contracts.catalog.PromptTemplate;
import dev.aloi.contracts.catalog.PromptTemplate.Example;
import dev.aloi.contracts.catalog.PromptTemplate.Form;
import dev.aloi.contracts.catalog.TemplateText;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a prompt, and holds what it names against the samples that it is for. */
public final class PromptReader {
    private static final int MAX_CHARACTERS = 200_000;
    private static final String SEPARATOR = "\n\n";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final @Nullable SampleFields samples;
    private final Asked prompt;

    private PromptReader(@Nullable SampleFields samples, Asked prompt) {
        this.samples = samples;
        this.prompt = prompt;
    }

    /**
     * Null where something was wrong.
     *
     * @param samples null where they could not be read
     * @param complaints take a field, as in {@code examples[1].completion}, and what is wrong with it
     */
    public static @Nullable PromptTemplate read(
            JsonNode prompt, @Nullable SampleFields samples, BiConsumer<String, String> complaints) {
        int[] count = new int[1];
        PromptTemplate read = new PromptReader(samples, Asked.of(prompt, "", (field, message) -> {
                    count[0]++;
                    complaints.accept(field, message);
                }))
                .read();
        return count[0] > 0 ? null : read;
    }

    private @Nullable PromptTemplate read() {
        prompt.allowOnly("name", "form", "system", "template", "separator", "examples");
        String name = prompt.required("name");
        if (name != null && !NAME.matcher(name).matches()) {
            prompt.complain("name", "must be of at most 64 letters, digits, dots, dashes and underscores");
        }
        String system = prompt.text("system");
        Form form = prompt.constant("form", system == null ? Form.TEXT : Form.CHAT);
        String template = prompt.required("template");
        String separator = Objects.requireNonNullElse(prompt.text("separator"), SEPARATOR);
        if (name == null || template == null) {
            return null;
        }
        Set<String> fields = fields(template, system);
        List<Example> examples = prompt.each("examples", example -> example(example, fields));
        Content content = new Content(form, system, template, separator, examples);
        if (StoredJson.write(content).length() > MAX_CHARACTERS) {
            prompt.complain("template", "has with system and examples more than " + MAX_CHARACTERS + " characters");
        }
        return new PromptTemplate(name, Sha256.of(content), form, system, template, separator, examples);
    }

    /** What is hashed: the name says nothing to a model. */
    private record Content(
            Form form, @Nullable String system, String template, String separator, List<Example> examples) {}

    private Set<String> fields(String template, @Nullable String system) {
        Set<String> fields = new LinkedHashSet<>(check("template", template));
        if (!fields.contains(PromptTemplate.INPUT)) {
            prompt.complain("template", "must hold {{input}}, the place of the sample's input");
        }
        if (system != null) {
            fields.addAll(check("system", system));
        }
        return fields;
    }

    private Set<String> check(String where, String text) {
        Set<String> fields = TemplateText.of(text).fields();
        if (samples != null) {
            for (String field : fields) {
                int lacking = samples.lacking(field);
                if (lacking > 0) {
                    prompt.complain(
                            where,
                            "names {{%s}}, which %s have; known are %s"
                                    .formatted(
                                            field,
                                            lacking == samples.samples()
                                                    ? "no samples"
                                                    : lacking + " of " + samples.samples() + " samples do not",
                                            samples.known()));
                }
            }
        }
        return fields;
    }

    private static @Nullable Example example(Asked example, Set<String> fields) {
        String completion = example.required("completion");
        Map<String, String> values = new HashMap<>();
        for (String field : fields) {
            String value = example.required(field);
            if (value != null) {
                values.put(field, value);
            }
        }
        example.object().fieldNames().forEachRemaining(name -> {
            if (!name.equals("completion") && !fields.contains(name)) {
                example.complain(name, "is no field that the template names");
            }
        });
        return completion == null ? null : new Example(values, completion);
    }
}
