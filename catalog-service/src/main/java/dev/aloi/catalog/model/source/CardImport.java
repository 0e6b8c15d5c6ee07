package dev.aloi.catalog.model.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloi.catalog.history.Change;
import dev.aloi.catalog.history.Changes;
import dev.aloi.catalog.model.read.CardReader;
import dev.aloi.catalog.model.read.Provenance;
import dev.aloi.contracts.catalog.ModelCard;
import dev.aloi.kit.event.EventJson;
import dev.aloi.kit.problem.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Works out what files change in a catalogue, without changing it. */
public final class CardImport {
    private static final ObjectMapper JSON = EventJson.mapper();

    private final Function<String, Optional<ModelCard>> known;
    private final Predicate<String> isLicence;

    /**
     * @param known the model of an identity, where the catalogue has it
     * @param isLicence whether the catalogue has a licence of this identity
     */
    public CardImport(Function<String, Optional<ModelCard>> known, Predicate<String> isLicence) {
        this.known = known;
        this.isLicence = isLicence;
    }

    /**
     * What is asked.
     *
     * @param model the identity of the model, for files that speak of one
     * @param creator of models that are new, where the files do not say it
     */
    public record Request(
            ImportFormat format,
            List<ImportFile> files,
            Provenance provenance,
            String model,
            @Nullable String creator) {}

    /** A card as it will be, with what changes; no changes: it stays as it is. */
    public record Proposed(ModelCard card, boolean isNew, List<Change> changes) {}

    /**
     * What came of it; with a fault nothing is to be kept.
     *
     * @param passed what was left out, and why
     */
    public record Plan(List<Proposed> models, List<Drafts.Passed> passed, List<Fault> faults) {}

    public Plan plan(Request request) {
        Drafts drafts = new Drafts();
        request.format()
                .source()
                .read(request.files(), new CardSource.Origin(request.provenance(), request.model()), drafts);
        List<Proposed> models = new ArrayList<>();
        for (Map.Entry<String, Drafts.Draft> draft : drafts.cards().entrySet()) {
            Optional<ModelCard> before = known.apply(draft.getKey());
            if (before.isEmpty() && request.format().addsToKnown()) {
                drafts.pass(draft.getKey(), "the catalogue has no such model");
            } else {
                models.add(propose(draft.getKey(), draft.getValue(), before, request));
            }
        }
        models.sort(Comparator.comparing(model -> model.card().id().value()));
        return new Plan(models, drafts.passed(), drafts.faults());
    }

    private Proposed propose(String id, Drafts.Draft draft, Optional<ModelCard> before, Request request) {
        ObjectNode said = tree(draft.card());
        String was = before.map(CardImport::text).orElse(null);
        if (before.isEmpty() && !said.has("creator") && request.creator() != null) {
            said.put("creator", request.creator());
        }
        ObjectNode card = before.map(CardImport::tree).orElse(said);
        if (before.isPresent()) {
            // Names are for people: what the catalogue calls a known model stays unless our own files say otherwise.
            if (request.format() != ImportFormat.OWN) {
                said.remove(List.of("name", "creator", "description"));
            }
            CardMerge.onto(card, said);
        }
        ModelCard read = new CardReader(isLicence, null)
                .read(id, card, "", (field, message) -> draft.complain().accept(field, message));
        return new Proposed(read, before.isEmpty(), Changes.between(was, text(read)));
    }

    /** Numbers as they are after a card has been written and read, so that equal ones are found equal. */
    private static ObjectNode tree(Object card) {
        try {
            return (ObjectNode) JSON.readTree(text(card));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a card that was just written cannot be read", e);
        }
    }

    private static String text(Object card) {
        try {
            return JSON.writeValueAsString(card);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a card cannot be written", e);
        }
    }
}
