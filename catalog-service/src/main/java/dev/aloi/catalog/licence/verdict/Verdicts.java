package dev.aloi.catalog.licence.verdict;

import dev.aloi.contracts.catalog.Endpoint;
import dev.aloi.contracts.catalog.Licence;
import dev.aloi.contracts.catalog.LicenceTerm;
import dev.aloi.contracts.catalog.LicenceVerdict;
import dev.aloi.contracts.catalog.LicenceVerdict.Effect;
import dev.aloi.contracts.catalog.LicenceVerdict.Finding;
import dev.aloi.contracts.catalog.LicenceVerdict.Outcome;
import dev.aloi.contracts.catalog.ModelAbilities.Modality;
import dev.aloi.contracts.catalog.ModelCard;
import dev.aloi.contracts.catalog.ModelUse;
import dev.aloi.contracts.id.LicenceId;
import dev.aloi.contracts.id.ModelId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Judges uses by what a catalogue knows. Not legal advice. */
public final class Verdicts {
    private final Function<ModelId, Optional<ModelCard>> models;
    private final Function<LicenceId, Optional<Licence>> licences;

    public Verdicts(Function<ModelId, Optional<ModelCard>> models, Function<LicenceId, Optional<Licence>> licences) {
        this.models = models;
        this.licences = licences;
    }

    /** Of something that the catalogue has no model of. */
    public static LicenceVerdict ofStranger() {
        Bond bond = new Bond(null, null, Bond.Kind.WEIGHTS, "the candidate itself");
        String words = "It names no model of the catalogue, so its licence is not known.";
        return verdict(List.of(finding(bond, Ruling.leavesOpen(words), null)));
    }

    /** Of a licence alone. */
    public LicenceVerdict of(Licence licence, ModelUse use) {
        Bond bond = new Bond(licence.id(), licence, Bond.Kind.WEIGHTS, "the licence itself");
        return verdict(findings(bond, use, null));
    }

    /** Of a model with all that it was made from, called through an endpoint or run oneself. */
    public LicenceVerdict of(ModelCard model, @Nullable Endpoint endpoint, ModelUse use) {
        List<Finding> findings = new ArrayList<>();
        Boolean multimodal = multimodal(model);
        new Lineage(models, licences)
                .of(model, endpoint)
                .forEach(bond -> findings.addAll(findings(bond, use, multimodal)));
        return verdict(findings);
    }

    private static LicenceVerdict verdict(List<Finding> findings) {
        Outcome outcome = Outcome.ALLOWED;
        if (has(findings, Effect.FORBIDS)) {
            outcome = Outcome.FORBIDDEN;
        } else if (has(findings, Effect.LEAVES_OPEN)) {
            outcome = Outcome.UNKNOWN;
        } else if (has(findings, Effect.REQUIRES)) {
            outcome = Outcome.ALLOWED_IF;
        }
        return new LicenceVerdict(
                outcome,
                findings.stream()
                        .distinct()
                        .sorted(Comparator.comparingInt(finding -> rank(finding.effect())))
                        .toList());
    }

    /** The order in which a reader wants to know. */
    private static int rank(Effect effect) {
        return switch (effect) {
            case FORBIDS -> 0;
            case LEAVES_OPEN -> 1;
            case REQUIRES -> 2;
            case NOTES -> 3;
        };
    }

    private static boolean has(List<Finding> findings, Effect effect) {
        return findings.stream().anyMatch(finding -> finding.effect() == effect);
    }

    private static List<Finding> findings(Bond bond, ModelUse use, @Nullable Boolean multimodal) {
        Licence licence = bond.licence();
        if (bond.kind() == Bond.Kind.AUTHOR) {
            return authors(bond);
        }
        if (licence == null) {
            String words = bond.id() == null
                    ? "Its licence is not known."
                    : "The catalogue does not know what " + bond.id() + " says.";
            return List.of(finding(bond, Ruling.leavesOpen(words), null));
        }
        if (licence.commercial() == Licence.Commercial.UNKNOWN) {
            return List.of(finding(bond, Ruling.leavesOpen("Its conditions are not worked out: read the text."), null));
        }
        TermRules rules = new TermRules(use, multimodal);
        List<Finding> findings = new ArrayList<>();
        for (LicenceTerm term : licence.terms()) {
            rules.apply(term)
                    .filter(_ -> binds(bond, term))
                    .ifPresent(ruling -> findings.add(finding(bond, ruling, term.clause())));
        }
        if (licence.terms().isEmpty()) {
            inWords(licence, use).forEach(ruling -> findings.add(finding(bond, ruling, null)));
        }
        return findings;
    }

    /** Texts bind by what they may be used for; whether a model is a copy of its texts is not settled. */
    private static boolean binds(Bond bond, LicenceTerm term) {
        return bond.kind() != Bond.Kind.DATA
                || term instanceof LicenceTerm.NonCommercial
                || term instanceof LicenceTerm.ResearchOnly
                || term instanceof LicenceTerm.Attribution
                || term instanceof LicenceTerm.ShareAlike;
    }

    /** A licence whose conditions are not rules: a tenant's own, perhaps. */
    private static List<Ruling> inWords(Licence licence, ModelUse use) {
        return switch (licence.commercial()) {
            case NO -> use.commercial() ? List.of(Ruling.forbids("It allows no commercial use.")) : List.of();
            case CONDITIONAL ->
                licence.conditions().stream().map(Ruling::requires).toList();
            case YES, UNKNOWN -> List.of();
        };
    }

    private static List<Finding> authors(Bond bond) {
        Licence licence = bond.licence();
        if (licence == null) {
            return List.of();
        }
        return licence.terms().stream()
                .filter(LicenceTerm.NoTrainingOnOutputs.class::isInstance)
                .map(term -> finding(
                        bond,
                        Ruling.notes("Its terms limit what its outputs may train; they bound whoever trained on them."),
                        term.clause()))
                .toList();
    }

    private static Finding finding(Bond bond, Ruling ruling, LicenceTerm.@Nullable Clause clause) {
        return new Finding(
                ruling.effect(),
                bond.id(),
                bond.through(),
                ruling.words(),
                clause == null ? null : clause.place(),
                clause == null ? null : clause.verified());
    }

    private static @Nullable Boolean multimodal(ModelCard model) {
        List<Modality> inputs = model.abilities().inputs().value();
        return inputs == null ? null : (Boolean) inputs.stream().anyMatch(input -> input != Modality.TEXT);
    }
}
