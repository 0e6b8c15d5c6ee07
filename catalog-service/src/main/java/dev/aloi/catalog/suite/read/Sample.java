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
 * @param choices texts to choose from, the references among them; null where the sample has none
 * @param tags the scalar fields of its line that have no other meaning, for instance split; sorted by name
 * @param cluster what it shares with others that resemble it, for instance a document or a customer; absent where it stands
 *     alone
 * @param weight as its owner gives it, over 0: kept, exported and told, while no number of Aloi's goes by it
 */
public record Sample(
        SampleId id,
        Prompt input,
        List<String> references,
        @Nullable List<String> choices,
        Map<String, String> tags,
        @Nullable String cluster,
        @Nullable Double weight) {
    /** One that counts as much as any other. */
    public Sample(
            SampleId id,
            Prompt input,
            List<String> references,
            @Nullable List<String> choices,
            Map<String, String> tags,
            @Nullable String cluster) {
        this(id, input, references, choices, tags, cluster, null);
    }

    public Sample {
        references = List.copyOf(references);
        choices = choices == null ? null : List.copyOf(choices);
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }

    /** Everything in it that a message has to carry. */
    public List<String> texts() {
        Stream<String> asked = switch (input) {
            case Prompt.Text text -> Stream.of(text.text());
            case Prompt.Chat chat -> chat.messages().stream().map(Prompt.Message::content);
        };
        Stream<String> offered = Stream.ofNullable(choices).flatMap(List::stream);
        return Stream.of(
                        asked,
                        references.stream(),
                        offered,
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
