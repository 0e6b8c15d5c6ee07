package dev.aloi.catalog.suite.read.shape;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.catalog.jsonl.JsonLine;
import dev.aloi.contracts.catalog.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An input: a text, or a chat as a list of {@code {"role", "content"}}. */
public final class PromptReader {
    private static final Set<String> ROLES = Set.of("system", "user", "assistant");

    private PromptReader() {}

    /** Null, with a fault left behind, where it is none. */
    public static @Nullable Prompt read(JsonLine line, String field, JsonNode value) {
        if (value.isTextual()) {
            return text(line, field, value.textValue());
        }
        if (!value.isArray()) {
            line.fault(field, "must be a text or a list of chat messages, not " + JsonLine.kind(value));
            return null;
        }
        return chat(line, field, value);
    }

    private static Prompt.@Nullable Text text(JsonLine line, String field, String value) {
        if (value.isBlank()) {
            line.fault(field, "is empty");
            return null;
        }
        String text = line.text(field, value);
        return text == null ? null : new Prompt.Text(text);
    }

    private static Prompt.@Nullable Chat chat(JsonLine line, String field, JsonNode list) {
        if (list.isEmpty()) {
            line.fault(field, "is empty");
            return null;
        }
        List<Prompt.Message> messages = new ArrayList<>();
        for (JsonNode item : list) {
            String wrong = wrong(item);
            if (wrong != null) {
                line.fault(field, "message " + (messages.size() + 1) + " " + wrong);
                return null;
            }
            String content = line.text(field, item.get("content").textValue());
            if (content == null) {
                return null;
            }
            messages.add(new Prompt.Message(item.get("role").textValue(), content));
        }
        return new Prompt.Chat(messages);
    }

    private static @Nullable String wrong(JsonNode message) {
        if (!message.isObject()) {
            return "must be an object with role and content, not " + JsonLine.kind(message);
        }
        if (!message.path("role").isTextual()
                || !ROLES.contains(message.get("role").textValue())) {
            return "must have a role: system, user or assistant";
        }
        if (!message.path("content").isTextual()) {
            return "must have a content that is a text";
        }
        return message.get("content").textValue().isBlank() ? "is empty" : null;
    }
}
