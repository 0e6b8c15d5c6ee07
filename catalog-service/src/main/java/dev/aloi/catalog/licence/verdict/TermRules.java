package dev.aloi.catalog.licence.verdict;

import dev.aloi.contracts.catalog.LicenceTerm;
import dev.aloi.contracts.catalog.LicenceTerm.AcceptableUse;
import dev.aloi.contracts.catalog.LicenceTerm.Attribution;
import dev.aloi.contracts.catalog.LicenceTerm.MaxAnnualRevenue;
import dev.aloi.contracts.catalog.LicenceTerm.MaxMonthlyUsers;
import dev.aloi.contracts.catalog.LicenceTerm.Naming;
import dev.aloi.contracts.catalog.LicenceTerm.NoDerivatives;
import dev.aloi.contracts.catalog.LicenceTerm.NoDistribution;
import dev.aloi.contracts.catalog.LicenceTerm.NoHosting;
import dev.aloi.contracts.catalog.LicenceTerm.NoTrainingOnOutputs;
import dev.aloi.contracts.catalog.LicenceTerm.NonCommercial;
import dev.aloi.contracts.catalog.LicenceTerm.NonProduction;
import dev.aloi.contracts.catalog.LicenceTerm.Notice;
import dev.aloi.contracts.catalog.LicenceTerm.Other;
import dev.aloi.contracts.catalog.LicenceTerm.PassOn;
import dev.aloi.contracts.catalog.LicenceTerm.RegionExclusion;
import dev.aloi.contracts.catalog.LicenceTerm.ResearchOnly;
import dev.aloi.contracts.catalog.LicenceTerm.Royalty;
import dev.aloi.contracts.catalog.LicenceTerm.ShareAlike;
import dev.aloi.contracts.catalog.LicenceTerm.UseRestriction;
import dev.aloi.contracts.catalog.ModelUse;
import dev.aloi.contracts.unit.Money;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What each condition says of a use; nothing where the use does not touch it.
 *
 * @param multimodal whether the model takes more than text; absent: not known, or no model is meant
 */
record TermRules(ModelUse use, @Nullable Boolean multimodal) {
    Optional<Ruling> apply(LicenceTerm term) {
        return Optional.ofNullable(
                switch (term) {
                    case NonCommercial _ -> use.commercial() ? Ruling.forbids("It allows no commercial use.") : null;
                    case ResearchOnly _ -> researchOnly();
                    case NonProduction _ -> use.production() ? Ruling.forbids("It allows no use in production.") : null;
                    case MaxMonthlyUsers most -> users(most);
                    case MaxAnnualRevenue most -> revenue(most);
                    case Royalty royalty -> royalty(royalty);
                    case UseRestriction restriction -> field(restriction);
                    case RegionExclusion exclusion -> region(exclusion);
                    case Notice _ ->
                        use.distributesWeights()
                                ? Ruling.requires("The copyright and licence notice goes with the weights.")
                                : null;
                    case Attribution attribution -> attribution(attribution);
                    case Naming naming -> naming(naming);
                    case ShareAlike _ ->
                        makesAvailable()
                                ? Ruling.requires("What is made from it is passed on under the same licence.")
                                : null;
                    case NoDerivatives _ ->
                        makesAvailable() ? Ruling.forbids("What is made from it must not be passed on.") : null;
                    case NoTrainingOnOutputs training -> training(training);
                    case AcceptableUse policy -> acceptableUse(policy);
                    case PassOn _ ->
                        use.distributesWeights()
                                ? Ruling.requires("Whoever receives it is bound by the same restrictions of use.")
                                : null;
                    case NoHosting _ ->
                        use.hostsForOthers()
                                ? Ruling.forbids("It must not be offered to others as a service without permission.")
                                : null;
                    case NoDistribution _ ->
                        use.distributesWeights() ? Ruling.forbids("The weights must not be passed on.") : null;
                    case Other other -> Ruling.requires(other.words());
                });
    }

    private boolean makesAvailable() {
        return use.fineTunes() && use.distributesWeights();
    }

    private Ruling researchOnly() {
        return use.commercial()
                ? Ruling.forbids("It is for research only, so not for commercial use.")
                : Ruling.requires("The use is research.");
    }

    private @Nullable Ruling users(MaxMonthlyUsers most) {
        String limit = count(most.users());
        if (use.monthlyUsers() == null) {
            return Ruling.requires(
                    "There are at most " + limit + " users a month; above that a licence has to be asked for.");
        }
        return use.monthlyUsers() > most.users()
                ? Ruling.forbids("With more than " + limit + " users a month a licence has to be asked for.")
                : null;
    }

    private @Nullable Ruling revenue(MaxAnnualRevenue most) {
        if (!use.commercial()) {
            return null;
        }
        Money revenue = use.annualRevenue();
        if (revenue == null || !revenue.currency().equals(most.revenue().currency())) {
            return Ruling.requires(
                    "Revenue is at most " + money(most.revenue()) + " a year; above that a licence has to be bought.");
        }
        return revenue.amount().compareTo(most.revenue().amount()) > 0
                ? Ruling.forbids(
                        "With more than " + money(most.revenue()) + " of revenue a year a licence has to be bought.")
                : null;
    }

    private @Nullable Ruling royalty(Royalty royalty) {
        Money revenue = use.annualRevenue();
        Money free = royalty.aboveAnnualRevenue();
        boolean below = revenue != null
                && revenue.currency().equals(free.currency())
                && revenue.amount().compareTo(free.amount()) <= 0;
        return !use.commercial() || below
                ? null
                : Ruling.requires(royalty.percent().stripTrailingZeros().toPlainString()
                        + " % of the revenue made with it above " + money(free) + " a year is paid.");
    }

    private @Nullable Ruling field(UseRestriction restriction) {
        String field = restriction.field().replace('-', ' ');
        List<String> fields = use.fields();
        String unless = restriction.unless() == null ? "" : ", unless " + restriction.unless();
        if (fields == null) {
            return Ruling.requires("It is not used for " + field + unless + ".");
        }
        if (!fields.contains(restriction.field())) {
            return null;
        }
        return unless.isEmpty()
                ? Ruling.forbids("It must not be used for " + field + ".")
                : Ruling.requires("It is not used for " + field + unless + ".");
    }

    private @Nullable Ruling region(RegionExclusion exclusion) {
        String where = String.join(", ", exclusion.regions());
        String whom = exclusion.multimodalOnly() ? "multimodal models" : "anyone";
        if (exclusion.multimodalOnly() && Boolean.FALSE.equals(multimodal)) {
            return null;
        }
        if (use.regions() == null) {
            return Ruling.requires("Whoever uses it is not in " + where + ", where it is not granted to " + whom + ".");
        }
        if (!Regions.meet(use.regions(), exclusion.regions())) {
            return null;
        }
        if (exclusion.multimodalOnly() && multimodal == null) {
            return Ruling.leavesOpen("In " + where
                    + " it is not granted for multimodal models, and whether the model is one is not known.");
        }
        return Ruling.forbids("It is not granted in " + where + " to " + whom + ".");
    }

    private @Nullable Ruling attribution(Attribution attribution) {
        boolean names = attribution.words().startsWith("the ");
        // Whom data names is told when the data, or what is made of it, is passed on; a product shows what its model
        // asks for.
        if (!use.distributesWeights() && (names || !use.madeAvailable())) {
            return null;
        }
        return Ruling.requires(
                names
                        ? "Whoever receives it is told of " + attribution.words() + "."
                        : "The product or its page shows \"" + attribution.words() + "\".");
    }

    private @Nullable Ruling naming(Naming naming) {
        return makesAvailable() || (use.trainsOnOutputs() && use.distributesWeights())
                ? Ruling.requires("The name of a model made from it, or trained on what it says, begins with \""
                        + naming.prefix() + "\".")
                : null;
    }

    private @Nullable Ruling training(NoTrainingOnOutputs training) {
        if (!use.trainsOnOutputs()) {
            return null;
        }
        return switch (training.of()) {
            case OTHER_MODELS -> Ruling.forbids("What it says must not train other models.");
            case COMPETING_MODELS -> {
                if (use.competing() == null) {
                    yield Ruling.requires("Models trained on what it says do not compete with the provider's.");
                }
                yield use.competing() ? Ruling.forbids("What it says must not train competing models.") : null;
            }
        };
    }

    private static Ruling acceptableUse(AcceptableUse policy) {
        return Ruling.requires(
                "The acceptable use policy is kept" + (policy.policy() == null ? "." : ": " + policy.policy()));
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String money(Money money) {
        return String.format(Locale.ROOT, "%,.0f %s", money.amount(), money.currency());
    }
}
