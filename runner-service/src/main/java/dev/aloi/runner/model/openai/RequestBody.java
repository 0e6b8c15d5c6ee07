package dev.aloi.runner.model.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.Engine.OpenAi.Mode;
import dev.aloi.contracts.catalog.GenerationSettings;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.kit.event.EventJson;
import java.nio.ByteBuffer;

/** Writes the request for one completion. */
final class RequestBody {
    private static final ObjectMapper JSON = EventJson.plain();

    private RequestBody() {}

    /** @throws UnsupportedOperationException where the call has no place for such a prompt */
    static ByteBuffer of(Engine.OpenAi engine, Prompt prompt, int repetition, Dialect dialect) {
        ObjectNode body = JSON.createObjectNode();
        body.put("model", engine.model());
        switch (engine.mode()) {
            case CHAT -> putMessages(body.putArray("messages"), prompt);
            case COMPLETIONS -> body.put("prompt", text(prompt));
        }
        putSettings(body, engine, repetition, dialect);
        if (engine.stream()) {
            body.put("stream", true);
            if (dialect.usageAsked()) {
                body.putObject("stream_options").put("include_usage", true);
            }
        }
        if (engine.body() != null) {
            engine.body().forEach((name, value) -> body.set(name, JSON.valueToTree(value)));
        }
        if (engine.serverRails().isPresent() && !body.path("stream").asBoolean()) {
            ServerRails.ask(body);
        }
        return bytes(body);
    }

    private static void putMessages(ArrayNode messages, Prompt prompt) {
        switch (prompt) {
            case Prompt.Text text -> messages.addObject().put("role", "user").put("content", text.text());
            case Prompt.Chat chat ->
                chat.messages()
                        .forEach(message ->
                                messages.addObject().put("role", message.role()).put("content", message.content()));
        }
    }

    private static String text(Prompt prompt) {
        return switch (prompt) {
            case Prompt.Text text -> text.text();
            case Prompt.Chat _ -> throw new UnsupportedOperationException("completions take a text, not a chat");
        };
    }

    private static void putSettings(ObjectNode body, Engine.OpenAi engine, int repetition, Dialect dialect) {
        GenerationSettings settings = engine.generation();
        if (settings.maxNewTokens() != null) {
            body.put(dialect.renamedLimit() ? "max_completion_tokens" : "max_tokens", settings.maxNewTokens());
        }
        if (settings.temperature() != null) {
            body.put("temperature", settings.temperature());
        }
        if (settings.topP() != null) {
            body.put("top_p", settings.topP());
        }
        if (settings.stop() != null) {
            settings.stop().forEach(body.putArray("stop")::add);
        }
        if (settings.seed() != null) {
            body.put("seed", settings.seed() + repetition);
        }
        if (settings.logprobs() != null) {
            putLogprobs(body, engine.mode(), settings.logprobs());
        }
    }

    private static void putLogprobs(ObjectNode body, Mode mode, int alternatives) {
        switch (mode) {
            case CHAT -> {
                body.put("logprobs", true);
                body.put("top_logprobs", alternatives);
            }
            case COMPLETIONS -> body.put("logprobs", alternatives);
        }
    }

    private static ByteBuffer bytes(ObjectNode body) {
        try {
            return ByteBuffer.wrap(JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request cannot be written", e);
        }
    }
}
