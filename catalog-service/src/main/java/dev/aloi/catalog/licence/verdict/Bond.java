package dev.aloi.catalog.licence.verdict;

import dev.aloi.contracts.catalog.Licence;
import dev.aloi.contracts.id.LicenceId;
import org.jspecify.annotations.Nullable;

/**
 * A licence that binds a use.
 *
 * @param id absent: it is not known which
 * @param licence absent: the catalogue does not have it
 * @param through by which way it binds, in words
 */
record Bond(@Nullable LicenceId id, @Nullable Licence licence, Kind kind, String through) {
    /** What is under the licence. */
    enum Kind {
        /** The model itself. */
        WEIGHTS,
        /** A model that it was made from. */
        PARENT,
        /** Texts that it was trained on. */
        DATA,
        /** A model that wrote texts that it was trained on: its terms bound whoever trained. */
        AUTHOR,
        /** The service that it is called through. */
        SERVICE
    }

    /** Whether whoever uses the model holds something under the licence. */
    boolean isOfWeights() {
        return kind == Kind.WEIGHTS || kind == Kind.PARENT;
    }
}
