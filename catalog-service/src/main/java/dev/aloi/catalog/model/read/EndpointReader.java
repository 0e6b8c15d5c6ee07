package dev.aloi.catalog.model.read;

import dev.aloi.contracts.catalog.Endpoint;
import dev.aloi.contracts.catalog.EndpointTerms;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.id.EndpointId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the endpoints of a model. */
final class EndpointReader {
    private static final Pattern ANY = Pattern.compile(".{1,100}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final long MAX_TOKENS = 1_000_000_000_000L;

    private final LicenceReader licences;

    EndpointReader(LicenceReader licences) {
        this.licences = licences;
    }

    List<Endpoint> read(Fields card) {
        List<Endpoint> endpoints = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Fields item : card.items("endpoints")) {
            Endpoint endpoint = endpoint(item, ids);
            if (endpoint != null) {
                endpoints.add(endpoint);
            }
        }
        return endpoints;
    }

    private @Nullable Endpoint endpoint(Fields item, Set<String> ids) {
        item.allowOnly("id", "provider", "kind", "artefact", "pool", "prices", "calledAs", "terms");
        String id = item.requiredText("id");
        if (!id.isEmpty() && !ids.add(id)) {
            item.complain("id", "is there twice");
        } else if (!id.isEmpty() && !CardReader.isIdentity(id)) {
            item.complain("id", CardReader.IDENTITY_RULE);
        }
        String provider = item.requiredText("provider");
        Endpoint.Kind kind = item.constant("kind", Endpoint.Kind.class, Enum::name);
        String artefact = item.optionalText("artefact");
        Pool pool = item.has("pool") ? item.constant("pool", Pool.class, Pool::label) : null;
        TokenPrices prices = item.has("prices") ? PriceReader.read(item.in("prices")) : null;
        String calledAs = item.optionalText("calledAs");
        EndpointTerms terms = terms(item.in("terms"));
        return kind == null || id.isBlank()
                ? null
                : new Endpoint(new EndpointId(id), provider, kind, artefact, pool, prices, calledAs, terms);
    }

    private EndpointTerms terms(Fields terms) {
        terms.allowOnly(
                "regions",
                "residency",
                "trainsOnInputs",
                "contextWindow",
                "outputLimit",
                "requestsPerMinute",
                "tokensPerMinute",
                "status",
                "licence");
        return new EndpointTerms(
                FactReader.read(terms, "regions", (in, field) -> in.texts(field, ANY, "must be names of regions")),
                FactReader.read(
                        terms,
                        "residency",
                        (in, field) -> in.texts(field, COUNTRY, "must be country codes of two letters, or EU")),
                FactReader.read(terms, "trainsOnInputs", Fields::truth),
                FactReader.read(terms, "contextWindow", Fields::smallCount),
                FactReader.read(terms, "outputLimit", Fields::smallCount),
                FactReader.read(terms, "requestsPerMinute", Fields::smallCount),
                FactReader.read(terms, "tokensPerMinute", (in, field) -> in.count(field, MAX_TOKENS)),
                FactReader.read(
                        terms, "status", (in, field) -> in.constant(field, EndpointTerms.Status.class, Enum::name)),
                FactReader.read(terms, "licence", licences::read));
    }
}
