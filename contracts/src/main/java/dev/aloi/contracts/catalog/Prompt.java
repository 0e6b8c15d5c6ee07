package dev.aloi.contracts.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What a model is asked. Confidential: never in logs, metrics or traces. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Prompt.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Prompt.Chat.class, name = "chat")
})
public sealed interface Prompt permits Prompt.Text, Prompt.Chat {
    record Text(String text) implements Prompt {
        @Override
        public String toString() {
            return "Text of " + text.length() + " characters";
        }
    }

    record Chat(List<Message> messages) implements Prompt {
        public Chat {
            messages = List.copyOf(messages);
        }
    }

    /** One turn of a chat; the role is system, user or assistant. */
    record Message(String role, String content) {
        @Override
        public String toString() {
            return role + ": " + content.length() + " characters";
        }
    }
}
