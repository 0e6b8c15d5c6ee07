package dev.aloi.catalog.suite.read;

import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.id.SampleId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sample of a suite.
 *
 * @param tags the scalar fields of its line that have no other meaning, for instance split; sorted by name
 * @param cluster what it shares with others that resemble it, for instance a document or a customer; absent where it stands
 *     alone
 */
public record Sample(
        SampleId id,
        Prompt input,
        List<String> references,
        Map<String, String> tags,
        @Nullable String cluster) {
    public Sample {
        references = List.copyOf(references);
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }

    List<String> texts() {
        Stream<String> asked = switch (input) {
            case Prompt.Text text -> Stream.of(text.text());
            case Prompt.Chat chat -> chat.messages().stream().map(Prompt.Message::content);
        };
        return Stream.of(
                        asked,
                        references.stream(),
                        tags.keySet().stream(),
                        tags.values().stream(),
                        Stream.ofNullable(cluster))
                .flatMap(Function.identity())
                .toList();
    }

    @Override
    public String toString() {
        return "Sample " + id;
    }
}
