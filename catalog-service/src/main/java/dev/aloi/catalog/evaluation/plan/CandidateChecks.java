package dev.aloi.catalog.evaluation.plan;

import dev.aloi.catalog.evaluation.plan.PlanCheck.Outcome;
import dev.aloi.catalog.evaluation.plan.PlanCheck.Subject;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.Fact;
import dev.aloi.contracts.catalog.LicenceVerdict;
import dev.aloi.contracts.catalog.LicenceVerdict.Effect;
import dev.aloi.contracts.catalog.ModelAbilities.Modality;
import dev.aloi.contracts.catalog.TokenPrices;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the catalogue's facts say of a candidate. */
final class CandidateChecks {
    private CandidateChecks() {}

    /** Empty where it is none of the catalogue's models: an engine's own refusals are told by trials. */
    static Optional<PlanCheck> modality(PlanSubject subject, Candidate candidate) {
        return subject.model(candidate).map(model -> {
            Fact<List<Modality>> inputs = model.abilities().inputs();
            Fact<List<Modality>> outputs = model.abilities().outputs();
            if (lacksText(inputs)) {
                return check(Subject.MODALITY, candidate, Outcome.REFUSED, "it takes " + names(inputs) + ", not text");
            }
            if (lacksText(outputs)) {
                return check(Subject.MODALITY, candidate, Outcome.REFUSED, "it gives " + names(outputs) + ", not text");
            }
            return inputs.value() == null || outputs.value() == null
                    ? check(Subject.MODALITY, candidate, Outcome.UNKNOWN, "what it takes and gives is not known")
                    : check(Subject.MODALITY, candidate, Outcome.FINE, "it takes and gives text");
        });
    }

    private static boolean lacksText(Fact<List<Modality>> modalities) {
        List<Modality> known = modalities.value();
        return known != null && !known.contains(Modality.TEXT);
    }

    private static String names(Fact<List<Modality>> modalities) {
        return Optional.ofNullable(modalities.value()).orElse(List.of()).stream()
                .map(modality -> modality.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** Empty where the evaluation does not say for which use it asks. */
    static Optional<PlanCheck> licence(Candidate candidate) {
        LicenceVerdict verdict = candidate.licence();
        return verdict == null
                ? Optional.empty()
                : Optional.of(
                        switch (verdict.outcome()) {
                            case ALLOWED -> licence(candidate, Outcome.FINE, "its licences allow the use");
                            case ALLOWED_IF ->
                                licence(
                                        candidate,
                                        Outcome.FINE,
                                        "its licences allow the use if: " + words(verdict, Effect.REQUIRES));
                            case UNKNOWN ->
                                licence(
                                        candidate,
                                        Outcome.UNKNOWN,
                                        "whether its licences allow the use is open: "
                                                + words(verdict, Effect.LEAVES_OPEN));
                            case FORBIDDEN ->
                                licence(
                                        candidate,
                                        Outcome.WARNING,
                                        "its licences forbid the use, so that it will not be one to take: "
                                                + words(verdict, Effect.FORBIDS));
                        });
    }

    private static PlanCheck licence(Candidate candidate, Outcome outcome, String words) {
        return check(Subject.LICENCE, candidate, outcome, words);
    }

    private static String words(LicenceVerdict verdict, Effect effect) {
        return verdict.findings().stream()
                .filter(finding -> finding.effect() == effect)
                .map(LicenceVerdict.Finding::words)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Empty for what is not paid by token. */
    static Optional<PlanCheck> price(PlanSubject subject, Candidate candidate) {
        if (!(candidate.engine() instanceof Engine.Api)) {
            return Optional.empty();
        }
        TokenPrices prices = candidate.prices();
        if (prices == null) {
            return Optional.of(check(
                    Subject.PRICE,
                    candidate,
                    Outcome.WARNING,
                    "no price is known: what its calls cost will not be told"));
        }
        LocalDate today = LocalDate.ofInstant(subject.asked().requestedAt(), ZoneOffset.UTC);
        String words = "%s %s a million tokens read, %s written (%s, %s)"
                .formatted(
                        prices.currency(),
                        prices.inputPerMillion().amount().toPlainString(),
                        prices.outputPerMillion().amount().toPlainString(),
                        prices.source(),
                        prices.asOf());
        return Optional.of(
                prices.holds(today)
                        ? check(Subject.PRICE, candidate, Outcome.FINE, words)
                        : check(Subject.PRICE, candidate, Outcome.WARNING, words + ": not the price of today"));
    }

    private static PlanCheck check(Subject subject, Candidate candidate, Outcome outcome, String words) {
        return new PlanCheck(subject, candidate.name(), outcome, words);
    }
}
