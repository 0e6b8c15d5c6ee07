package dev.aloi.contracts.catalog;

import dev.aloi.contracts.catalog.PromptTemplate.Example;
import dev.aloi.contracts.catalog.PromptTemplate.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts samples into a prompt; a chat template comes later, where the model is. */
public final class PromptRendering {
    private static final String SYSTEM = "system";
    private static final String USER = "user";
    private static final String ASSISTANT = "assistant";

    private final PromptTemplate prompt;
    private final TemplateText template;
    private final @Nullable TemplateText system;

    public PromptRendering(PromptTemplate prompt) {
        this.prompt = prompt;
        this.template = TemplateText.of(prompt.template());
        this.system = prompt.system() == null ? null : TemplateText.of(prompt.system());
    }

    /** Of a chat the last message of the user is the input, and the others stay around it. */
    public Prompt of(Prompt input, Map<String, String> tags) {
        return switch (input) {
            case Prompt.Text(String text) -> {
                Map<String, String> values = values(text, tags);
                yield prompt.form() == Form.TEXT
                        ? new Prompt.Text(text(values))
                        : new Prompt.Chat(chat(values, List.of(new Prompt.Message(USER, template.fill(values)))));
            }
            case Prompt.Chat asked -> {
                Map<String, String> values = values(asked.input(), tags);
                Prompt.Chat filled = asked.withInput(template.fill(values));
                yield new Prompt.Chat(chat(values, filled.messages()));
            }
        };
    }

    private static Map<String, String> values(String input, Map<String, String> tags) {
        Map<String, String> values = new HashMap<>(tags);
        values.put(PromptTemplate.INPUT, input);
        return values;
    }

    private String text(Map<String, String> values) {
        List<String> parts = new ArrayList<>();
        if (system != null) {
            parts.add(system.fill(values));
        }
        prompt.examples().forEach(example -> parts.add(template.fill(example.fields()) + example.completion()));
        parts.add(template.fill(values));
        return String.join(prompt.separator(), parts);
    }

    private List<Prompt.Message> chat(Map<String, String> values, List<Prompt.Message> asked) {
        List<Prompt.Message> messages = new ArrayList<>();
        if (system != null) {
            messages.add(new Prompt.Message(SYSTEM, system.fill(values)));
        }
        for (Example example : prompt.examples()) {
            messages.add(new Prompt.Message(USER, template.fill(example.fields())));
            messages.add(new Prompt.Message(ASSISTANT, example.completion()));
        }
        messages.addAll(asked);
        return messages;
    }
}
