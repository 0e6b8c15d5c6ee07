package dev.aloi.runner.model.bedrock;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.GenerationSettings;
import dev.aloi.contracts.catalog.Prompt;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.InferenceConfiguration;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.SystemContentBlock;

/** Writes the request for one completion. */
final class ConverseRequests {
    private ConverseRequests() {}

    static ConverseRequest of(Engine.Bedrock engine, Prompt prompt) {
        ConverseRequest.Builder request =
                ConverseRequest.builder().modelId(engine.model()).inferenceConfig(settings(engine.generation()));
        List<SystemContentBlock> system = new ArrayList<>();
        List<Message> messages = new ArrayList<>();
        switch (prompt) {
            case Prompt.Text text -> messages.add(message("user", text.text()));
            case Prompt.Chat chat ->
                chat.messages().forEach(turn -> {
                    if (turn.role().equals("system")) {
                        system.add(SystemContentBlock.fromText(turn.content()));
                    } else {
                        messages.add(message(turn.role(), turn.content()));
                    }
                });
        }
        if (!system.isEmpty()) {
            request.system(system);
        }
        if (engine.fields() != null) {
            request.additionalModelRequestFields(document(engine.fields()));
        }
        return request.messages(messages).build();
    }

    private static Message message(String role, String text) {
        return Message.builder().role(role).content(ContentBlock.fromText(text)).build();
    }

    private static InferenceConfiguration settings(GenerationSettings settings) {
        InferenceConfiguration.Builder config = InferenceConfiguration.builder().maxTokens(settings.maxNewTokens());
        if (settings.temperature() != null) {
            config.temperature(settings.temperature().floatValue());
        }
        if (settings.topP() != null) {
            config.topP(settings.topP().floatValue());
        }
        if (settings.stop() != null) {
            config.stopSequences(settings.stop());
        }
        return config.build();
    }

    private static Document document(@Nullable Object value) {
        return switch (value) {
            case null -> Document.fromNull();
            case Map<?, ?> map -> {
                Map<String, Document> fields = new LinkedHashMap<>();
                map.forEach((name, field) -> fields.put(String.valueOf(name), document(field)));
                yield Document.fromMap(fields);
            }
            case List<?> list ->
                Document.fromList(list.stream().map(ConverseRequests::document).toList());
            case Boolean truth -> Document.fromBoolean(truth);
            case Number number -> Document.fromNumber(new BigDecimal(number.toString()));
            default -> Document.fromString(value.toString());
        };
    }
}
