package dev.aloi.catalog.model;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.aloi.catalog.model.search.Listed;
import dev.aloi.catalog.model.search.Reason;
import dev.aloi.contracts.catalog.Licence;
import dev.aloi.contracts.catalog.LicenceVerdict;
import dev.aloi.contracts.catalog.ModelCard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model as the API shows it: its card, and what follows from where it comes from.
 *
 * @param licenceName absent: the licence is not known
 * @param commercial what its licence says; unknown where the licence is
 * @param builtIn whether the catalogue came with it, or the tenant has put it there
 * @param reasons the facts by which it answers the query, where they are asked for
 * @param verdict what licences say of the use in the query, where it tells one; not legal advice
 */
public record ModelView(
        @JsonUnwrapped ModelCard card,
        @Nullable String licenceName,
        Licence.Commercial commercial,
        boolean builtIn,
        @Nullable List<Reason> reasons,
        @Nullable LicenceVerdict verdict) {
    static ModelView of(Listed model) {
        return of(model, null, null);
    }

    static ModelView of(Listed model, @Nullable List<Reason> reasons, @Nullable LicenceVerdict verdict) {
        Licence licence = model.licence();
        return new ModelView(
                model.card(),
                licence == null ? null : licence.name(),
                model.commercial(),
                model.builtIn(),
                reasons,
                verdict);
    }
}
