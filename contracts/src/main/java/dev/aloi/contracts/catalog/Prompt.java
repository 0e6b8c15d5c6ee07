package dev.aloi.contracts.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;

/** What a model is asked. Confidential: never in logs, metrics or traces. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Prompt.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Prompt.Chat.class, name = "chat")
})
public sealed interface Prompt permits Prompt.Text, Prompt.Chat {
    /** What is asked: of a chat its last message of the user, or where there is none the last of all. */
    String input();

    /** The same with something else asked. */
    Prompt withInput(String input);

    record Text(String text) implements Prompt {
        @Override
        public String input() {
            return text;
        }

        @Override
        public Text withInput(String input) {
            return new Text(input);
        }

        @Override
        public String toString() {
            return "Text of " + text.length() + " characters";
        }
    }

    record Chat(List<Message> messages) implements Prompt {
        private static final String USER = "user";

        public Chat {
            messages = List.copyOf(messages);
        }

        @Override
        public String input() {
            return messages.isEmpty() ? "" : messages.get(asked()).content();
        }

        @Override
        public Chat withInput(String input) {
            if (messages.isEmpty()) {
                return new Chat(List.of(new Message(USER, input)));
            }
            List<Message> others = new ArrayList<>(messages);
            others.set(asked(), new Message(messages.get(asked()).role(), input));
            return new Chat(others);
        }

        private int asked() {
            for (int i = messages.size() - 1; i >= 0; i--) {
                if (messages.get(i).role().equals(USER)) {
                    return i;
                }
            }
            return messages.size() - 1;
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
