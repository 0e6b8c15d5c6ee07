package dev.aloi.catalog.model.search;

import dev.aloi.contracts.catalog.Fact;
import dev.aloi.contracts.catalog.Licence;
import dev.aloi.contracts.catalog.Licence.Commercial;
import dev.aloi.contracts.catalog.ModelCard;
import dev.aloi.contracts.catalog.ModelCard.InferenceOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A model as a tenant's catalogue lists it.
 *
 * @param licence of its weights; null: not known, or not in the catalogue
 * @param builtIn whether it came with the product, or the tenant has put it there
 * @param words identity, name, creator and description in lower case
 * @param values that it is counted by
 */
public record Listed(ModelCard card, @Nullable Licence licence, boolean builtIn, String words, FacetValues values) {
    private static final Set<InferenceOption> OF_WEIGHTS =
            EnumSet.of(InferenceOption.ONNX, InferenceOption.SAFETENSORS, InferenceOption.GGUF, InferenceOption.EDGE);

    public static Listed of(ModelCard card, @Nullable Licence licence, boolean builtIn) {
        String words = String.join(" ", card.id().value(), card.name(), card.creator(), card.description());
        return new Listed(card, licence, builtIn, words.toLowerCase(Locale.ROOT), new FacetValues());
    }

    /** What the licence of the weights says, looked at alone. */
    public Commercial commercial() {
        return licence == null ? Commercial.UNKNOWN : licence.commercial();
    }

    Fact<Commercial> commercialUse() {
        return licence == null || licence.commercial() == Commercial.UNKNOWN
                ? Fact.unknown()
                : Fact.known(licence.commercial(), licence.source(), licence.asOf());
    }

    /** Whether one can run it oneself: there are weights in some form, or they are known to be open. */
    Fact<Boolean> selfHosted() {
        Fact<List<InferenceOption>> options = card.inferenceOptions();
        List<InferenceOption> ways = options.value();
        if (ways == null || options.source() == null || options.asOf() == null) {
            return card.design().openWeights();
        }
        return Fact.known(ways.stream().anyMatch(OF_WEIGHTS::contains), options.source(), options.asOf());
    }
}
