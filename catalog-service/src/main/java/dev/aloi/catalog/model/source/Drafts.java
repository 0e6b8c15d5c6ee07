package dev.aloi.catalog.model.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloi.kit.problem.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What came of reading files: parts of cards by identity, what was passed over, and what is wrong. */
public final class Drafts {
    private final Map<String, Draft> cards = new LinkedHashMap<>();
    private final List<Passed> passed = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    /**
     * What files say of one model, in the shape of a card.
     *
     * @param complain takes a path within the card and what is wrong there
     */
    record Draft(ObjectNode card, BiConsumer<String, String> complain) {}

    /** Something that was left out, and why. */
    public record Passed(String what, String why) {}

    /** Several files may speak of one model: later ones add to what earlier ones said. */
    void add(String id, ObjectNode card, BiConsumer<String, String> complain) {
        Draft known = cards.get(id);
        if (known == null) {
            cards.put(id, new Draft(card, complain));
        } else {
            CardMerge.onto(known.card(), card);
        }
    }

    Optional<ObjectNode> card(String id) {
        return Optional.ofNullable(cards.get(id)).map(Draft::card);
    }

    void pass(String what, String why) {
        passed.add(new Passed(what, why));
    }

    void fault(String file, @Nullable Integer line, @Nullable String field, String message) {
        faults.add(new Fault(file, line, field, message));
    }

    Map<String, Draft> cards() {
        return cards;
    }

    List<Passed> passed() {
        return passed;
    }

    List<Fault> faults() {
        return faults;
    }
}
