package dev.aloi.contracts.catalog;

import dev.aloi.contracts.id.LicenceId;
import dev.aloi.contracts.id.ModelId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model was made from. Terms of all of it may bind whoever uses the model.
 *
 * @param parents the models that it was made from
 * @param trainingData the collections that it was trained on, as far as they are named
 */
public record ModelOrigin(Fact<List<Parent>> parents, Fact<List<TrainingData>> trainingData) {
    public static final ModelOrigin UNKNOWN = new ModelOrigin(Fact.unknown(), Fact.unknown());

    /** A model that this one was made from, whether or not the catalogue has it. */
    public record Parent(ModelId model, Relation relation) {}

    /** What was done to a parent, in the words of Hugging Face's model cards. */
    public enum Relation {
        FINE_TUNE,
        ADAPTER,
        QUANTISED,
        MERGE,
        DISTILLED
    }

    /**
     * A collection of texts.
     *
     * @param licence absent: not known
     * @param generatedBy the model or the provider that wrote its texts, where a machine did
     */
    public record TrainingData(
            String name,
            @Nullable LicenceId licence,
            @Nullable ModelId generatedBy) {}
}
