package dev.aloi.contracts.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One condition of a licence, as a rule that can be asked; where it stands in the text, and who has seen it there. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LicenceTerm.NonCommercial.class, name = "nonCommercial"),
    @JsonSubTypes.Type(value = LicenceTerm.ResearchOnly.class, name = "researchOnly"),
    @JsonSubTypes.Type(value = LicenceTerm.NonProduction.class, name = "nonProduction"),
    @JsonSubTypes.Type(value = LicenceTerm.MaxMonthlyUsers.class, name = "maxMonthlyUsers"),
    @JsonSubTypes.Type(value = LicenceTerm.MaxAnnualRevenue.class, name = "maxAnnualRevenue"),
    @JsonSubTypes.Type(value = LicenceTerm.Royalty.class, name = "royalty"),
    @JsonSubTypes.Type(value = LicenceTerm.UseRestriction.class, name = "useRestriction"),
    @JsonSubTypes.Type(value = LicenceTerm.RegionExclusion.class, name = "regionExclusion"),
    @JsonSubTypes.Type(value = LicenceTerm.Notice.class, name = "notice"),
    @JsonSubTypes.Type(value = LicenceTerm.Attribution.class, name = "attribution"),
    @JsonSubTypes.Type(value = LicenceTerm.Naming.class, name = "naming"),
    @JsonSubTypes.Type(value = LicenceTerm.ShareAlike.class, name = "shareAlike"),
    @JsonSubTypes.Type(value = LicenceTerm.NoDerivatives.class, name = "noDerivatives"),
    @JsonSubTypes.Type(value = LicenceTerm.NoTrainingOnOutputs.class, name = "noTrainingOnOutputs"),
    @JsonSubTypes.Type(value = LicenceTerm.AcceptableUse.class, name = "acceptableUse"),
    @JsonSubTypes.Type(value = LicenceTerm.PassOn.class, name = "passOn"),
    @JsonSubTypes.Type(value = LicenceTerm.NoHosting.class, name = "noHosting"),
    @JsonSubTypes.Type(value = LicenceTerm.NoDistribution.class, name = "noDistribution"),
    @JsonSubTypes.Type(value = LicenceTerm.Other.class, name = "other")
})
public sealed interface LicenceTerm {
    Clause clause();

    /**
     * Where a condition stands.
     *
     * @param place as the text numbers it, for instance "section 2"
     * @param verified whether the clause was read, an index tells of it, or it is general knowledge
     */
    record Clause(String place, Licence.Verified verified) {}

    /** No commercial use. */
    record NonCommercial(Clause clause) implements LicenceTerm {}

    /** Research alone, by whomever. */
    record ResearchOnly(Clause clause) implements LicenceTerm {}

    /** No use in production, which testing and evaluating is not. */
    record NonProduction(Clause clause) implements LicenceTerm {}

    /** Whose products have more users a month has to ask for a licence. */
    record MaxMonthlyUsers(long users, Clause clause) implements LicenceTerm {}

    /** Who earns more a year has to buy a licence. */
    record MaxAnnualRevenue(Money revenue, Clause clause) implements LicenceTerm {}

    /** A share of the revenue that is made with the model, above an amount a year. */
    record Royalty(BigDecimal percent, Money aboveAnnualRevenue, Clause clause) implements LicenceTerm {}

    /**
     * @param field one of {@link FieldsOfUse#ALL}
     * @param unless what lifts the restriction, as in "by whoever is licensed to"; absent: nothing does
     */
    record UseRestriction(String field, @Nullable String unless, Clause clause) implements LicenceTerm {}

    /**
     * Rights that are not granted to whoever is in a region.
     *
     * @param regions ISO 3166 country codes, or EU
     * @param multimodalOnly of models that take more than text alone
     */
    record RegionExclusion(List<String> regions, boolean multimodalOnly, Clause clause) implements LicenceTerm {
        public RegionExclusion {
            regions = List.copyOf(regions);
        }
    }

    /** The copyright and licence notice goes with copies of the weights. */
    record Notice(Clause clause) implements LicenceTerm {}

    /** @param words that products have to show, or whom they have to name */
    record Attribution(String words, Clause clause) implements LicenceTerm {}

    /** @param prefix that names of models made from it, or trained on what it says, begin with */
    record Naming(String prefix, Clause clause) implements LicenceTerm {}

    /** What is made from it is passed on under the same licence. */
    record ShareAlike(Clause clause) implements LicenceTerm {}

    /** What is made from it is not passed on. */
    record NoDerivatives(Clause clause) implements LicenceTerm {}

    /** @param of which models its outputs must not train */
    record NoTrainingOnOutputs(Scope of, Clause clause) implements LicenceTerm {
        /** Which models are meant. */
        public enum Scope {
            OTHER_MODELS,
            COMPETING_MODELS
        }
    }

    /** @param policy address of a list of forbidden uses; absent: it is in the licence */
    record AcceptableUse(@Nullable String policy, Clause clause) implements LicenceTerm {}

    /** Who receives the model, or what is made from it, is bound by the same restrictions of use. */
    record PassOn(Clause clause) implements LicenceTerm {}

    /** The model is not offered to others as a service of its own. */
    record NoHosting(Clause clause) implements LicenceTerm {}

    /** The weights are not passed on. */
    record NoDistribution(Clause clause) implements LicenceTerm {}

    /** A demand that nothing can be asked about. */
    record Other(String words, Clause clause) implements LicenceTerm {}
}
