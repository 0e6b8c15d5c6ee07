package dev.aloi.inference.token;

import dev.aloi.inference.template.ChatPrompt;
import dev.aloi.inference.template.ChatPrompt.Literal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Special tokens that a chat template has written into a prompt, told from text that only reads like them. */
final class WrittenTokens {
    private final Map<String, Integer> ids;

    /** Longest first: where one name starts with another, the longer one is meant. */
    private final List<String> names;

    WrittenTokens(Map<String, Integer> ids) {
        this.ids = Map.copyOf(ids);
        this.names = ids.keySet().stream()
                .filter(name -> !name.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** A prompt under secret names, and the special tokens that were named, in their order. */
    record Secret(String text, List<Integer> tokens) {}

    /** The prompt with its special tokens under the names that only the tokenizer knows, and its letters as they are. */
    Secret underSecretNames(ChatPrompt prompt) {
        String text = Tokenizer.clean(prompt.text());
        StringBuilder secret = new StringBuilder(text.length());
        List<Integer> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            String name = nameAt(text, at, prompt.literals());
            if (name == null) {
                secret.append(text.charAt(at));
                at++;
            } else {
                int id = ids.getOrDefault(name, -1);
                secret.append(TokenizerFile.secret(id));
                tokens.add(id);
                at += name.length();
            }
        }
        return new Secret(secret.toString(), tokens);
    }

    private @Nullable String nameAt(String text, int at, List<Literal> literals) {
        for (String name : names) {
            if (text.startsWith(name, at) && !touches(literals, at, at + name.length())) {
                return name;
            }
        }
        return null;
    }

    private static boolean touches(List<Literal> literals, int start, int end) {
        return literals.stream().anyMatch(literal -> literal.start() < end && start < literal.end());
    }
}
