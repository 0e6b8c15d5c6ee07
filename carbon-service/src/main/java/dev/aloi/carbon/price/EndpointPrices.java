package dev.aloi.carbon.price;

import dev.aloi.carbon.database.Database;
import dev.aloi.carbon.database.Database.Parameters;
import dev.aloi.carbon.database.StoredJson;
import dev.aloi.carbon.run.RunRepository;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Endpoint;
import dev.aloi.contracts.catalog.ModelEvent;
import dev.aloi.contracts.catalog.ModelPublished;
import dev.aloi.contracts.catalog.ModelWithdrawn;
import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.id.ModelId;
import dev.aloi.contracts.id.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The prices of the catalogue's endpoints by the day from which they hold. */
@ApplicationScoped
public class EndpointPrices {
    private static final String ADD = """
            insert into endpoint_price (tenant, model, endpoint, as_of, prices) values (?, ?, ?, ?, ?)
            on conflict (tenant, model, endpoint, as_of) do update set prices = excluded.prices
            where endpoint_price.prices <> excluded.prices""";
    private static final String NEWEST = """
            select prices from endpoint_price where tenant = ? and model = ? and endpoint = ?
            order by as_of desc limit 1""";

    private final Database database;
    private final RunRepository runs;
    private final ModelSizes sizes;
    private final StoredJson json = new StoredJson();

    EndpointPrices(Database database, RunRepository runs, ModelSizes sizes) {
        this.database = database;
        this.runs = runs;
        this.sizes = sizes;
    }

    @Transactional
    void add(List<ModelEvent> events) {
        for (ModelEvent event : events) {
            switch (event) {
                case ModelPublished published -> {
                    sizes.keep(published.tenant(), published.model());
                    published
                            .model()
                            .endpoints()
                            .forEach(endpoint ->
                                    add(published.tenant(), published.model().id(), endpoint));
                }
                case ModelWithdrawn _ -> {
                    // What its runs cost stays what it was.
                }
            }
        }
    }

    private void add(TenantId tenant, ModelId model, Endpoint endpoint) {
        TokenPrices prices = endpoint.prices();
        if (prices == null) {
            return;
        }
        int changed = database.update(
                ADD, Parameters.of(tenant, model.value(), endpoint.id().value(), since(prices), json.write(prices)));
        if (changed > 0) {
            runs.markRepriced(tenant, model, endpoint.id());
        }
    }

    /** The first day on which the prices are known to hold. */
    private static LocalDate since(TokenPrices prices) {
        return Optional.ofNullable(prices.validity())
                .map(TokenPrices.Validity::from)
                .orElse(prices.asOf());
    }

    /** What the candidate's endpoint costs today; empty where it names none of the catalogue's, or none with a price. */
    public Optional<TokenPrices> newest(TenantId tenant, Candidate candidate) {
        return candidate.model() == null || candidate.endpoint() == null
                ? Optional.empty()
                : database.find(
                        NEWEST,
                        Parameters.of(
                                tenant,
                                candidate.model().value(),
                                candidate.endpoint().value()),
                        row -> json.read(row.getString("prices"), TokenPrices.class));
    }

    /** Why a run is weighed anew. */
    public static String words(TokenPrices prices) {
        return "prices: " + prices.source() + ", " + prices.asOf();
    }
}
