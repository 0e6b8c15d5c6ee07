package dev.aloi.inference.template;

import dev.aloi.contracts.catalog.Prompt;
import java.util.LinkedHashMap;
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

    public static ChatRequest of(Prompt.Chat chat) {
        return of(chat.messages().stream().map(ChatRequest::entries).toList());
    }

    /** In this order, which templates that write messages as JSON show. */
    private static Map<String, String> entries(Prompt.Message message) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("role", message.role());
        entries.put("content", message.content());
        return entries;
    }

    @Override
    public String toString() {
        return "ChatRequest of " + messages.size() + " messages and " + tools.size() + " tools";
    }
}
