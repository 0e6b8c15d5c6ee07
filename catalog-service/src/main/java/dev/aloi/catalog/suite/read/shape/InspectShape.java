package dev.aloi.catalog.suite.read.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloi.catalog.jsonl.JsonLine;
import dev.aloi.catalog.suite.read.Sample;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Samples of Inspect: {@code input}, {@code target}, {@code choices}, {@code id}, {@code metadata}. Where there are choices, the
 * target is the letter of one. A log holds a sample once for each epoch: the first counts.
 */
public final class InspectShape implements SampleShape {
    private static final int LETTERS = 26;

    @Override
    public @Nullable Sample read(JsonLine row, int position) {
        JsonNode epoch = row.optional("epoch");
        if (epoch != null && epoch.asInt() > 1) {
            return null;
        }
        JsonNode input = row.required("input");
        Parts parts = new Parts(row)
                .id("id", position)
                .input("input", input == null ? null : plainMessages(input))
                .choices("choices");
        List<String> offered = texts(row.optional("choices"));
        JsonNode target = row.required("target");
        if (offered.isEmpty()) {
            parts.references("target", target);
        } else {
            parts.references(target == null ? null : chosen(row, target, offered));
        }
        return parts.tagsOf("metadata").sample("choices", "target", "input");
    }

    /** Messages of a log carry more than their role and content, and contents may be lists of parts. */
    private static JsonNode plainMessages(JsonNode input) {
        if (!input.isArray()) {
            return input;
        }
        ArrayNode messages = JsonNodeFactory.instance.arrayNode();
        for (JsonNode message : input) {
            if (message.isObject()) {
                ObjectNode plain = messages.addObject();
                plain.set("role", message.path("role"));
                plain.set("content", content(message.path("content")));
            } else {
                messages.add(message);
            }
        }
        return messages;
    }

    private static JsonNode content(JsonNode content) {
        if (!content.isArray()) {
            return content;
        }
        StringBuilder text = new StringBuilder();
        for (JsonNode part : content) {
            text.append(part.path("text").asText(""));
        }
        return JsonNodeFactory.instance.textNode(text.toString());
    }

    private static @Nullable List<String> chosen(JsonLine row, JsonNode target, List<String> offered) {
        List<String> chosen = new ArrayList<>();
        for (JsonNode letter : target.isArray() ? target : List.of(target)) {
            String text = letter.asText();
            int place = text.length() == 1 ? text.charAt(0) - 'A' : LETTERS;
            if (place >= 0 && place < offered.size()) {
                chosen.add(offered.get(place));
            } else if (offered.contains(text)) {
                chosen.add(text);
            } else {
                row.fault("target", "is neither one of the " + offered.size() + " choices nor the letter of one");
                return null;
            }
        }
        return chosen;
    }

    private static List<String> texts(@Nullable JsonNode list) {
        List<String> texts = new ArrayList<>();
        if (list != null) {
            list.forEach(item -> texts.add(item.asText()));
        }
        return texts;
    }
}
