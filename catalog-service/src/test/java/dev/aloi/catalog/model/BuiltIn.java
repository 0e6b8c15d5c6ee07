package dev.aloi.catalog.model;

import dev.aloi.contracts.catalog.Licence;
import dev.aloi.contracts.catalog.ModelCard;
import java.util.List;

/** The built-in catalogue, for tests of other features. */
public final class BuiltIn {
    private BuiltIn() {}

    public static List<Licence> licences() {
        return BuiltInCatalogue.licences();
    }

    public static List<ModelCard> models() {
        return BuiltInCatalogue.models();
    }
}
