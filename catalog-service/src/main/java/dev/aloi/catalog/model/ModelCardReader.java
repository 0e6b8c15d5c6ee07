package dev.aloi.catalog.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.contracts.catalog.Endpoint;
import dev.aloi.contracts.catalog.Fact;
import dev.aloi.contracts.catalog.ModelAbilities;
import dev.aloi.contracts.catalog.ModelCard;
import dev.aloi.contracts.catalog.ModelCard.Customisation;
import dev.aloi.contracts.catalog.ModelCard.InferenceOption;
import dev.aloi.contracts.catalog.ModelCard.LatencyClass;
import dev.aloi.contracts.catalog.ModelDesign;
import dev.aloi.contracts.catalog.ModelOrigin;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.id.EndpointId;
import dev.aloi.contracts.id.LicenceId;
import dev.aloi.contracts.id.ModelId;
import dev.aloi.contracts.unit.Money;
import dev.aloi.kit.problem.Fault;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a model card that a user sent. A fact that is absent is not known; one that is given needs its source and date. */
final class ModelCardReader {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final String ID_RULE = "must be 1 to 100 letters, digits, dots, dashes or underscores";
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,12})?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final long MAX_PARAMETERS = 1_000_000_000_000_000L;

    private final Predicate<String> isLicence;

    /** @param isLicence whether the catalogue has a licence of this identity */
    ModelCardReader(Predicate<String> isLicence) {
        this.isLicence = isLicence;
    }

    /** Fails with a 422 problem that names every field that is wrong. */
    ModelCard read(String id, JsonNode body) {
        List<Fault> faults = new ArrayList<>();
        if (!body.isObject()) {
            faults.add(Fault.ofField("", "must be a JSON object"));
        }
        CardFields fields = new CardFields(body, "", faults);
        if (!ID.matcher(id).matches() || (fields.has("id") && !id.equals(fields.text("id")))) {
            faults.add(Fault.ofField("id", ID_RULE + ", and the same as in the address"));
        }
        ModelCard card = card(id, fields);
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.invalid("invalid-model", "The model is not valid", faults));
        }
        return card;
    }

    private ModelCard card(String id, CardFields fields) {
        return new ModelCard(
                new ModelId(id),
                fields.requiredText("name"),
                fields.requiredText("creator"),
                fields.has("description") ? Objects.requireNonNullElse(fields.text("description"), "") : "",
                fact(fields, "released", CardFields::date),
                fact(fields, "customisation", (fact, value) -> fact.constants(value, Customisation.class)),
                fact(fields, "totalParameters", (fact, value) -> fact.count(value, MAX_PARAMETERS)),
                fact(fields, "activeParameters", (fact, value) -> fact.count(value, MAX_PARAMETERS)),
                fact(fields, "inferenceOptions", (fact, value) -> fact.constants(value, InferenceOption.class)),
                fact(fields, "licence", this::licence),
                fact(fields, "contextWindow", ModelCardReader::tokens),
                fact(fields, "latency", (fact, value) -> fact.constant(value, LatencyClass.class, Enum::name)),
                derivedFrom(fields),
                endpoints(fields),
                ModelDesign.UNKNOWN,
                ModelAbilities.UNKNOWN,
                ModelOrigin.UNKNOWN,
                Fact.unknown(),
                List.of());
    }

    private static <T> Fact<T> fact(CardFields fields, String field, BiFunction<CardFields, String, @Nullable T> read) {
        CardFields fact = fields.in(field);
        if (!fact.has("value")) {
            return Fact.unknown();
        }
        T value = read.apply(fact, "value");
        String source = fact.requiredText("source");
        LocalDate asOf = fact.has("asOf") ? fact.date("asOf") : null;
        if (!fact.has("asOf")) {
            fact.fault("asOf", "is missing");
        }
        return value == null || asOf == null ? Fact.unknown() : Fact.known(value, source, asOf);
    }

    private @Nullable LicenceId licence(CardFields fact, String field) {
        String licence = fact.text(field);
        if (licence != null && !isLicence.test(licence)) {
            fact.fault(field, "there is no licence " + licence);
            return null;
        }
        return licence == null ? null : new LicenceId(licence);
    }

    private static @Nullable Integer tokens(CardFields fact, String field) {
        Long tokens = fact.count(field, Integer.MAX_VALUE);
        return tokens == null ? null : tokens.intValue();
    }

    private static @Nullable ModelId derivedFrom(CardFields fields) {
        String model = fields.has("derivedFrom") ? fields.text("derivedFrom") : null;
        if (model != null && !ID.matcher(model).matches()) {
            fields.fault("derivedFrom", ID_RULE);
            return null;
        }
        return model == null ? null : new ModelId(model);
    }

    private static List<Endpoint> endpoints(CardFields fields) {
        List<Endpoint> endpoints = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (CardFields item : fields.items("endpoints")) {
            String id = item.requiredText("id");
            if (!id.isEmpty() && !ids.add(id)) {
                item.fault("id", "is there twice");
            } else if (!id.isEmpty() && !ID.matcher(id).matches()) {
                item.fault("id", ID_RULE);
            }
            String provider = item.requiredText("provider");
            Endpoint.Kind kind = item.constant("kind", Endpoint.Kind.class, Enum::name);
            String artefact = item.has("artefact") ? item.text("artefact") : null;
            Pool pool = item.has("pool") ? item.constant("pool", Pool.class, Pool::label) : null;
            TokenPrices prices = item.has("prices") ? prices(item.in("prices")) : null;
            if (kind != null && !id.isBlank()) {
                endpoints.add(new Endpoint(new EndpointId(id), provider, kind, artefact, pool, prices));
            }
        }
        return endpoints;
    }

    private static @Nullable TokenPrices prices(CardFields prices) {
        Money input = money(prices.in("inputPerMillion"));
        Money output = money(prices.in("outputPerMillion"));
        String source = prices.requiredText("source");
        LocalDate asOf = prices.date("asOf");
        return input == null || output == null || asOf == null ? null : new TokenPrices(input, output, source, asOf);
    }

    private static @Nullable Money money(CardFields money) {
        BigDecimal amount = money.decimal("amount", AMOUNT);
        String currency = money.requiredText("currency");
        if (!currency.isEmpty() && !CURRENCY.matcher(currency).matches()) {
            money.fault("currency", "must be a currency's three letters, as in USD");
            return null;
        }
        return amount == null || currency.isEmpty() ? null : new Money(amount, currency);
    }
}
