package dev.aloi.catalog.licence.verdict;

import dev.aloi.contracts.catalog.Endpoint;
import dev.aloi.contracts.catalog.Licence;
import dev.aloi.contracts.catalog.ModelCard;
import dev.aloi.contracts.catalog.ModelOrigin;
import dev.aloi.contracts.catalog.ModelOrigin.Parent;
import dev.aloi.contracts.catalog.ModelOrigin.TrainingData;
import dev.aloi.contracts.id.LicenceId;
import dev.aloi.contracts.id.ModelId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which licences bind whoever uses a model: its own, those of what it was made from, and of how it is called. */
final class Lineage {
    private final Function<ModelId, Optional<ModelCard>> models;
    private final Function<LicenceId, Optional<Licence>> licences;
    private final List<Bond> bonds = new ArrayList<>();
    private final Set<ModelId> seen = new HashSet<>();

    Lineage(Function<ModelId, Optional<ModelCard>> models, Function<LicenceId, Optional<Licence>> licences) {
        this.models = models;
        this.licences = licences;
    }

    List<Bond> of(ModelCard model, @Nullable Endpoint endpoint) {
        seen.add(model.id());
        bonds.add(bond(model.licence().value(), Bond.Kind.WEIGHTS, "the model " + model.id()));
        ancestors(model);
        if (endpoint != null) {
            service(model, endpoint);
        }
        return List.copyOf(bonds);
    }

    private void service(ModelCard model, Endpoint endpoint) {
        LicenceId terms = endpoint.terms().licence().value();
        if (terms != null && !terms.equals(model.licence().value())) {
            bonds.add(bond(terms, Bond.Kind.SERVICE, "the service of " + endpoint.provider()));
        }
    }

    private void ancestors(ModelCard model) {
        data(model);
        for (Parent parent : parents(model)) {
            if (seen.add(parent.model())) {
                parent(model, parent);
            }
        }
    }

    private void parent(ModelCard model, Parent parent) {
        String through = "the model " + parent.model() + ", " + how(parent.relation(), model.id());
        Optional<ModelCard> card = models.apply(parent.model());
        // Who distils holds none of the parent's weights: its terms bound whoever distilled.
        Bond.Kind kind = parent.relation() == ModelOrigin.Relation.DISTILLED ? Bond.Kind.AUTHOR : Bond.Kind.PARENT;
        bonds.add(bond(card.map(found -> found.licence().value()).orElse(null), kind, through));
        if (kind == Bond.Kind.PARENT) {
            card.ifPresent(this::ancestors);
        }
    }

    private void data(ModelCard model) {
        List<TrainingData> collections = model.origin().trainingData().value();
        for (TrainingData data : collections == null ? List.<TrainingData>of() : collections) {
            if (data.licence() != null) {
                String through = "the texts " + data.name() + ", which " + model.id() + " was trained on";
                bonds.add(bond(data.licence(), Bond.Kind.DATA, through));
            }
            if (data.generatedBy() != null) {
                author(model, data, data.generatedBy());
            }
        }
    }

    private void author(ModelCard model, TrainingData data, ModelId author) {
        String through = author + ", which wrote the texts " + data.name() + " that " + model.id() + " was trained on";
        models.apply(author)
                .map(card -> card.licence().value())
                .ifPresent(licence -> bonds.add(bond(licence, Bond.Kind.AUTHOR, through)));
    }

    private static List<Parent> parents(ModelCard model) {
        List<Parent> parents = model.origin().parents().value();
        if (parents != null) {
            return parents;
        }
        return model.derivedFrom() == null
                ? List.of()
                : List.of(new Parent(model.derivedFrom(), ModelOrigin.Relation.FINE_TUNE));
    }

    private Bond bond(@Nullable LicenceId id, Bond.Kind kind, String through) {
        return new Bond(id, id == null ? null : licences.apply(id).orElse(null), kind, through);
    }

    private static String how(ModelOrigin.Relation relation, ModelId model) {
        return switch (relation) {
            case FINE_TUNE -> "from which " + model + " was fine-tuned";
            case ADAPTER -> "to which " + model + " is an adapter";
            case QUANTISED -> "of which " + model + " is a quantisation";
            case MERGE -> "from which " + model + " was merged";
            case DISTILLED -> "on whose outputs " + model + " was trained";
        };
    }
}
