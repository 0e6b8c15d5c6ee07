package dev.aloi.carbon.price;

import dev.aloi.carbon.database.Database;
import dev.aloi.carbon.energy.ecologits.ApiModel;
import dev.aloi.carbon.energy.ecologits.ModelSize;
import dev.aloi.carbon.energy.ecologits.Parameters;
import dev.aloi.carbon.run.RunRepository;
import dev.aloi.contracts.catalog.Fact;
import dev.aloi.contracts.catalog.ModelCard;
import dev.aloi.contracts.id.ModelId;
import dev.aloi.contracts.id.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sizes of models that the catalogue knows: exact, where others can only guess. */
@ApplicationScoped
public class ModelSizes {
    private static final String KEEP = """
            insert into model_size (tenant, model, total, active, source) values (?, ?, ?, ?, ?)
            on conflict (tenant, model) do update
            set total = excluded.total, active = excluded.active, source = excluded.source
            where (model_size.total, model_size.active) is distinct from (excluded.total, excluded.active)""";
    private static final String OF = "select model, total, active, source from model_size where tenant = ?";
    private static final double BILLION = 1e9;

    private final Database database;
    private final RunRepository runs;

    ModelSizes(Database database, RunRepository runs) {
        this.database = database;
        this.runs = runs;
    }

    /** A size that is not known is left as it was. */
    void keep(TenantId tenant, ModelCard card) {
        @Nullable Long total = card.totalParameters().value();
        if (total == null || total < 1) {
            return;
        }
        long active = Optional.ofNullable(card.activeParameters().value())
                .filter(count -> count >= 1 && count <= total)
                .orElse(total);
        String source = source(card.totalParameters());
        int changed = database.update(
                KEEP, Database.Parameters.of(tenant, card.id().value(), total / BILLION, active / BILLION, source));
        if (changed > 0) {
            runs.markChanged(tenant, card.id(), "size of " + card.id() + ": " + source);
        }
    }

    private static String source(Fact<Long> fact) {
        return fact.source() + ", " + fact.asOf();
    }

    public Map<ModelId, ApiModel> of(TenantId tenant) {
        return database.query(OF, Database.Parameters.of(tenant), ModelSizes::model).stream()
                .collect(Collectors.toMap(model -> new ModelId(model.name()), Function.identity()));
    }

    private static ApiModel model(ResultSet row) throws SQLException {
        ModelSize size = new ModelSize(new Parameters(row.getDouble("total")), new Parameters(row.getDouble("active")));
        return new ApiModel("catalogue", row.getString("model"), size, size, true);
    }
}
