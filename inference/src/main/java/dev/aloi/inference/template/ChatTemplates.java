package dev.aloi.inference.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloi.inference.ModelFault;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The chat templates of a model's directory: chat_template.jinja and additional_chat_templates where they are, otherwise chat_template
 * of tokenizer_config.json, one text or several with names. The order is that of transformers.
 */
public final class ChatTemplates {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String DEFAULT = "default";

    private final Path directory;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, String> tokens = new HashMap<>();
    private final Set<String> special = new HashSet<>();

    private ChatTemplates(Path directory) {
        this.directory = directory;
    }

    /**
     * Reads what is there; a directory without a template is none yet.
     *
     * @throws ModelFault with the file and the fault
     */
    public static ChatTemplates read(Path directory) {
        ChatTemplates templates = new ChatTemplates(directory);
        JsonNode config = templates.json("tokenizer_config.json");
        templates.addSources(config);
        templates.addTokens(templates.json("special_tokens_map.json"));
        templates.addTokens(config);
        for (JsonNode token : config.path("added_tokens_decoder")) {
            templates.addSpecial(token);
        }
        for (JsonNode token : templates.json("tokenizer.json").path("added_tokens")) {
            templates.addSpecial(token);
        }
        return templates;
    }

    /** The template for conversations, with tools or without; empty where the model has none. */
    public Optional<ChatTemplate> forConversation(boolean withTools, Clock clock) {
        String name = withTools && sources.containsKey("tool_use") ? "tool_use" : DEFAULT;
        return named(name, clock);
    }

    /** The template of that name. */
    public Optional<ChatTemplate> named(String name, Clock clock) {
        return Optional.ofNullable(sources.get(name))
                .map(source -> ChatTemplate.of(directory + ": chat template " + name, source, tokens, special, clock));
    }

    public Set<String> names() {
        return Set.copyOf(sources.keySet());
    }

    private void addSources(JsonNode config) {
        JsonNode node = config.path("chat_template");
        if (node.isTextual()) {
            sources.put(DEFAULT, node.textValue());
        } else if (node.isArray()) {
            for (JsonNode named : node) {
                if (!named.path("name").isTextual() || !named.path("template").isTextual()) {
                    throw fault("tokenizer_config.json", "chat_template: expected a name and a template in each entry");
                }
                sources.put(
                        named.path("name").textValue(), named.path("template").textValue());
            }
        } else if (!node.isMissingNode() && !node.isNull()) {
            throw fault("tokenizer_config.json", "chat_template: expected a text or a list");
        }
        addFile("chat_template.jinja", DEFAULT);
        addFile("additional_chat_templates/tool_use.jinja", "tool_use");
    }

    private void addFile(String file, String name) {
        if (Files.isRegularFile(directory.resolve(file))) {
            sources.put(name, text(file));
        }
    }

    /** bos_token and all others; a text or an object with its content. */
    private void addTokens(JsonNode config) {
        config.properties().forEach(entry -> {
            JsonNode token = entry.getValue().isObject() ? entry.getValue().path("content") : entry.getValue();
            if (entry.getKey().endsWith("_token") && token.isTextual()) {
                tokens.put(entry.getKey(), token.textValue());
                special.add(token.textValue());
            }
        });
    }

    private void addSpecial(JsonNode token) {
        if (token.path("special").asBoolean() && token.path("content").isTextual()) {
            special.add(token.path("content").textValue());
        }
    }

    private JsonNode json(String file) {
        if (!Files.isRegularFile(directory.resolve(file))) {
            return MAPPER.createObjectNode();
        }
        try {
            return MAPPER.readTree(text(file));
        } catch (JsonProcessingException e) {
            throw fault(file, "not valid JSON at line " + e.getLocation().getLineNr());
        }
    }

    private String text(String file) {
        try {
            return Files.readString(directory.resolve(file));
        } catch (CharacterCodingException _) {
            throw fault(file, "not a text in UTF-8");
        } catch (IOException e) {
            throw fault(file, "cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private ModelFault fault(String file, String what) {
        return new ModelFault(directory.resolve(file) + ": " + what);
    }
}
