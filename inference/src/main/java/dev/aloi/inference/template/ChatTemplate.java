package dev.aloi.inference.template;

import dev.aloi.inference.ModelFault;
import dev.aloi.inference.file.Sha256;
import dev.aloi.inference.template.jinja.Template;
import dev.aloi.inference.template.jinja.TemplateFault;
import dev.aloi.inference.template.jinja.Value;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** One template with its model's tokens. Any number of threads may render it. */
public final class ChatTemplate {
    private final Template template;
    private final String sha256;
    private final Map<String, String> tokens;
    private final SpecialNames special;
    private final Clock clock;

    private ChatTemplate(
            Template template, String sha256, Map<String, String> tokens, Set<String> special, Clock clock) {
        this.template = template;
        this.sha256 = sha256;
        this.tokens = Map.copyOf(tokens);
        this.special = new SpecialNames(special);
        this.clock = clock;
    }

    /** Takes how to name the template where it cannot be read. */
    static ChatTemplate of(String name, String source, Map<String, String> tokens, Set<String> special, Clock clock) {
        try {
            return new ChatTemplate(Template.parse(source), Sha256.of(source), tokens, special, clock);
        } catch (TemplateFault fault) {
            throw new ModelFault(name + ": " + fault.getMessage(), fault);
        }
    }

    /**
     * The prompt that asks for the assistant's next turn.
     *
     * @throws TemplateFault where the template refuses the conversation or is not understood
     * @throws ModelFault where special tokens and text cannot be told apart
     */
    public ChatPrompt render(ChatRequest request) {
        Map<String, Value> variables = new HashMap<>();
        tokens.forEach((name, token) -> variables.put(name, Value.of(token)));
        request.variables().forEach((name, value) -> variables.put(name, Value.of(special.marked(value))));
        variables.put("messages", Value.of(special.marked(request.messages())));
        variables.put(
                "tools", request.tools().isEmpty() ? Value.None.VALUE : Value.of(special.marked(request.tools())));
        variables.put("documents", Value.None.VALUE);
        variables.put("add_generation_prompt", Value.of(true));
        String rendered = template.render(variables, clock);
        if (special.spelled(rendered)) {
            throw new ModelFault("the chat template spells out text that names a special token");
        }
        String text = special.unmarked(rendered);
        return new ChatPrompt(text, special.literals(rendered), sha256, Sha256.of(text));
    }

    /** Of the source in UTF-8, in hexadecimal. */
    public String sha256() {
        return sha256;
    }
}
