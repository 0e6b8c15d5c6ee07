package dev.aloi.catalog.suite.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.aloi.catalog.suite.read.Sample;
import dev.aloi.catalog.suite.read.shape.OwnShape;
import dev.aloi.catalog.suite.read.shape.TableCells;
import dev.aloi.contracts.catalog.Prompt;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sample as cells of a table: texts as they are, lists and chats in JSON. */
final class Cells {
    static final List<String> COLUMNS =
            List.of("id", "input", "references", "choices", "cluster", "weight", OwnShape.TAGS);

    private static final JsonMapper JSON = new JsonMapper();

    private Cells() {}

    /** In the order of the columns; null: the sample has none. */
    static List<@Nullable String> of(Sample sample) {
        return Arrays.asList(
                sample.id().value(),
                input(sample.input()),
                texts(sample.references()),
                sample.choices() == null ? null : texts(sample.choices()),
                sample.cluster(),
                sample.weight() == null ? null : sample.weight().toString(),
                json(sample.tags()));
    }

    private static String input(Prompt prompt) {
        return switch (prompt) {
            case Prompt.Text text -> text(text.text());
            case Prompt.Chat chat -> json(chat.messages());
        };
    }

    private static String texts(List<String> texts) {
        return texts.size() == 1 ? text(texts.getFirst()) : json(texts);
    }

    /** A text that looks like JSON is written as a JSON text. */
    private static String text(String text) {
        return TableCells.looksLikeJson(text) ? json(text) : text;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a part of a sample cannot be written", e);
        }
    }
}
