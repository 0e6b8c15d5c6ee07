package dev.aloi.catalog.model.read;

import dev.aloi.contracts.id.LicenceId;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads which licence is meant.
 *
 * @param isKnown whether the catalogue has a licence of this identity
 */
record LicenceReader(Predicate<String> isKnown) {
    @Nullable
    LicenceId read(Fields fields, String field) {
        String licence = fields.text(field);
        if (licence != null && !isKnown.test(licence)) {
            fields.complain(field, "there is no licence " + licence);
            return null;
        }
        return licence == null ? null : new LicenceId(licence);
    }
}
