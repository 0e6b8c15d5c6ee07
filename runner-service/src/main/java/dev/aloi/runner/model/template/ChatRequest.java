package dev.aloi.runner.model.template;

import java.util.List;
import java.util.Map;

/**
 * What a chat template is rendered with.
 *
 * @param messages as maps with role and content, and where they have them tool_calls, name and others
 * @param tools descriptions of functions as maps; the template sees none where it is empty
 * @param variables more of them, for instance enable_thinking
 */
public record ChatRequest(
        List<? extends Map<String, ?>> messages, List<? extends Map<String, ?>> tools, Map<String, ?> variables) {
    public ChatRequest {
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
        variables = Map.copyOf(variables);
    }

    public static ChatRequest of(List<? extends Map<String, ?>> messages) {
        return new ChatRequest(messages, List.of(), Map.of());
    }

    @Override
    public String toString() {
        return "ChatRequest of " + messages.size() + " messages and " + tools.size() + " tools";
    }
}
