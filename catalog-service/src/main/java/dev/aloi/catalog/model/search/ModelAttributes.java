package dev.aloi.catalog.model.search;

import dev.aloi.contracts.catalog.BenchmarkScore;
import dev.aloi.contracts.catalog.Fact;
import dev.aloi.contracts.catalog.Licence.Commercial;
import dev.aloi.contracts.catalog.ModelAbilities.Modality;
import dev.aloi.contracts.catalog.ModelCard;
import dev.aloi.contracts.catalog.ModelCard.Customisation;
import dev.aloi.contracts.catalog.ModelCard.InferenceOption;
import dev.aloi.contracts.catalog.ModelCard.LatencyClass;
import dev.aloi.contracts.catalog.ModelOrigin;
import dev.aloi.contracts.id.LicenceId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a model can be asked for by value; a question counts by these, in this order, before any of its own. */
final class ModelAttributes {
    static final List<Attribute<Listed>> ALL = List.of(
            Attribute.ofEntry(
                    "creator", "who published it", model -> model.card().creator()),
            Attribute.ofFact(
                    "family",
                    "models of one design",
                    model -> model.card().design().family()),
            Attribute.ofFact(
                    "revision", "of the weights", model -> model.card().design().revision()),
            Attribute.ofFact(
                    "architecture",
                    "as config.json names it",
                    model -> model.card().design().architecture()),
            Attribute.ofTruth(
                    "openWeights",
                    "whether the weights can be downloaded",
                    model -> model.card().design().openWeights()),
            Attribute.ofTruth("selfHosted", "whether one can run it oneself", Listed::selfHosted),
            Attribute.ofFact("licence", "of the weights", model -> model.card().licence()),
            Attribute.ofConstants(
                    "commercial",
                    "what the licence of the weights says of commercial use",
                    Commercial.class,
                    Listed::commercialUse),
            Attribute.ofConstants(
                    "customisation",
                    "how it can be customised",
                    Customisation.class,
                    model -> model.card().customisation()),
            Attribute.ofFact(
                    "customiser", "who can customise it", list(model -> model.customisers(), ModelCard.Customiser::by)),
            Attribute.ofConstants(
                    "option",
                    "how it can be run",
                    InferenceOption.class,
                    model -> model.card().inferenceOptions()),
            Attribute.ofConstants(
                    "latency",
                    "order of magnitude",
                    LatencyClass.class,
                    model -> model.card().latency()),
            Attribute.ofConstants(
                    "input",
                    "what it takes",
                    Modality.class,
                    model -> model.card().abilities().inputs()),
            Attribute.ofConstants(
                    "output",
                    "what it gives",
                    Modality.class,
                    model -> model.card().abilities().outputs()),
            Attribute.ofFact(
                    "language",
                    "ISO 639 code",
                    model -> model.card().abilities().languages()),
            Attribute.ofTruth(
                    "reasoning",
                    "whether it thinks before it answers",
                    model -> model.card().abilities().reasoning()),
            Attribute.ofTruth(
                    "tools",
                    "whether it can ask for tools",
                    model -> model.card().abilities().tools()),
            Attribute.ofFact(
                    "parent",
                    "a model that it was made from",
                    list(model -> model.origin().parents(), ModelOrigin.Parent::model)),
            Attribute.ofConstants(
                    "relation",
                    "what was done to a parent",
                    ModelOrigin.Relation.class,
                    list(model -> model.origin().parents(), ModelOrigin.Parent::relation)),
            Attribute.ofFact(
                    "dataLicence",
                    "of the texts that it was trained on",
                    list(model -> model.origin().trainingData(), ModelAttributes::licence)),
            Attribute.ofEntry("benchmark", "that a score has been published of", ModelAttributes::benchmarks),
            Attribute.ofEntry(
                    "builtIn", "whether it came with the product", List.of("true", "false"), Listed::builtIn));

    private ModelAttributes() {}

    private static @Nullable Object benchmarks(Listed model) {
        List<BenchmarkScore> scores = model.card().benchmarks();
        return scores.isEmpty()
                ? null
                : scores.stream().map(BenchmarkScore::benchmark).distinct().toList();
    }

    private static Object licence(ModelOrigin.TrainingData data) {
        LicenceId licence = data.licence();
        return licence == null ? "unknown" : licence;
    }

    /** A fact of something that each item of a list has. */
    private static <V> Function<Listed, Fact<?>> list(
            Function<ModelCard, Fact<List<V>>> fact, Function<V, Object> part) {
        return model -> {
            Fact<List<V>> known = fact.apply(model.card());
            List<V> items = known.value();
            return items == null
                    ? Fact.unknown()
                    : Fact.known(
                            items.stream().map(part).distinct().toList(),
                            Objects.requireNonNull(known.source()),
                            Objects.requireNonNull(known.asOf()));
        };
    }
}
