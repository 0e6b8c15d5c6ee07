package dev.aloi.catalog.model.source;

import dev.aloi.catalog.model.read.Provenance;
import java.util.List;

/** A way in which others, or we, write down what is known of models. */
interface CardSource {
    /** Reads all files; what is wrong with them goes into the drafts, too. */
    void read(List<ImportFile> files, Origin origin, Drafts into);

    /**
     * What the files do not say themselves.
     *
     * @param provenance the source that facts are to name, and the day on which the files were had
     * @param model the identity of the model, for files that speak of one
     */
    record Origin(Provenance provenance, String model) {}
}
