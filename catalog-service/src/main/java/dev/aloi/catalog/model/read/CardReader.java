package dev.aloi.catalog.model.read;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.contracts.catalog.BenchmarkScore;
import dev.aloi.contracts.catalog.ModelAbilities;
import dev.aloi.contracts.catalog.ModelAbilities.Modality;
import dev.aloi.contracts.catalog.ModelCard;
import dev.aloi.contracts.catalog.ModelCard.Customisation;
import dev.aloi.contracts.catalog.ModelCard.Customiser;
import dev.aloi.contracts.catalog.ModelCard.InferenceOption;
import dev.aloi.contracts.catalog.ModelCard.LatencyClass;
import dev.aloi.contracts.catalog.ModelDesign;
import dev.aloi.contracts.id.ModelId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a model card. A fact that is absent is not known; one that is given needs its source and date. */
public final class CardReader {
    static final String IDENTITY_RULE = "must be 1 to 100 letters, digits, dots, dashes or underscores";

    private static final Pattern IDENTITY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final long MAX_PARAMETERS = 1_000_000_000_000_000L;

    private final LicenceReader licences;
    private final @Nullable Provenance provenance;

    /**
     * @param isLicence whether the catalogue has a licence of this identity
     * @param provenance of facts that do not tell theirs; null: they have to
     */
    public CardReader(Predicate<String> isLicence, @Nullable Provenance provenance) {
        this.licences = new LicenceReader(isLicence);
        this.provenance = provenance;
    }

    public static boolean isIdentity(String id) {
        return IDENTITY.matcher(id).matches();
    }

    /** The card as far as it can be read; whether it is good is in the complaints. */
    public ModelCard read(String id, JsonNode body, String path, Complaints complaints) {
        Fields card = new Fields(body, path, complaints, provenance);
        if (!isIdentity(id) || (card.has("id") && !id.equals(card.text("id")))) {
            card.complain("id", IDENTITY_RULE + ", and the same as in the address");
        }
        card.allowOnly(
                "id",
                "name",
                "creator",
                "description",
                "released",
                "customisation",
                "totalParameters",
                "activeParameters",
                "inferenceOptions",
                "licence",
                "contextWindow",
                "latency",
                "derivedFrom",
                "endpoints",
                "design",
                "abilities",
                "origin",
                "customisers",
                "benchmarks",
                // What the API tells beside the card, so that it takes back what it gave.
                "licenceName",
                "commercial",
                "builtIn",
                "reasons",
                "verdict");
        return card(isIdentity(id) ? id : "unnamed", card);
    }

    private ModelCard card(String id, Fields card) {
        return new ModelCard(
                new ModelId(id),
                card.requiredText("name"),
                card.requiredText("creator"),
                card.isBlank("description") ? "" : Objects.requireNonNullElse(card.text("description"), ""),
                FactReader.read(card, "released", Fields::date),
                FactReader.read(card, "customisation", (in, field) -> in.constants(field, Customisation.class)),
                FactReader.read(card, "totalParameters", CardReader::parameters),
                FactReader.read(card, "activeParameters", CardReader::parameters),
                FactReader.read(card, "inferenceOptions", (in, field) -> in.constants(field, InferenceOption.class)),
                FactReader.read(card, "licence", licences::read),
                FactReader.read(card, "contextWindow", Fields::smallCount),
                FactReader.read(card, "latency", (in, field) -> in.constant(field, LatencyClass.class, Enum::name)),
                card.has("derivedFrom") ? OriginReader.model(card, "derivedFrom") : null,
                new EndpointReader(licences).read(card),
                design(card.in("design")),
                abilities(card.in("abilities")),
                new OriginReader(licences).read(card.in("origin")),
                FactReader.read(card, "customisers", CardReader::customisers),
                benchmarks(card));
    }

    private static @Nullable Long parameters(Fields in, String field) {
        return in.count(field, MAX_PARAMETERS);
    }

    private static ModelDesign design(Fields design) {
        design.allowOnly("family", "revision", "architecture", "openWeights");
        return new ModelDesign(
                FactReader.read(design, "family", Fields::text),
                FactReader.read(design, "revision", Fields::text),
                FactReader.read(design, "architecture", Fields::text),
                FactReader.read(design, "openWeights", Fields::truth));
    }

    private static ModelAbilities abilities(Fields abilities) {
        abilities.allowOnly("inputs", "outputs", "languages", "outputLimit", "knowledge", "reasoning", "tools");
        return new ModelAbilities(
                FactReader.read(abilities, "inputs", (in, field) -> in.constants(field, Modality.class)),
                FactReader.read(abilities, "outputs", (in, field) -> in.constants(field, Modality.class)),
                FactReader.read(
                        abilities,
                        "languages",
                        (in, field) -> in.texts(field, LANGUAGE, "must be ISO 639 codes, as in fr")),
                FactReader.read(abilities, "outputLimit", Fields::smallCount),
                FactReader.read(abilities, "knowledge", Fields::month),
                FactReader.read(abilities, "reasoning", Fields::truth),
                FactReader.read(abilities, "tools", Fields::truth));
    }

    private static List<Customiser> customisers(Fields in, String field) {
        List<Customiser> customisers = new ArrayList<>();
        for (Fields item : in.items(field)) {
            item.allowOnly("customisation", "by");
            Customisation customisation = item.constant("customisation", Customisation.class, Enum::name);
            String by = item.requiredText("by");
            if (customisation != null && !by.isEmpty()) {
                customisers.add(new Customiser(customisation, by));
            }
        }
        return customisers;
    }

    private static List<BenchmarkScore> benchmarks(Fields card) {
        List<BenchmarkScore> scores = new ArrayList<>();
        for (Fields item : card.items("benchmarks")) {
            item.allowOnly("benchmark", "metric", "value", "standardError", "normalisation", "source", "asOf");
            String benchmark = item.requiredText("benchmark");
            String metric = item.requiredText("metric");
            Double value = item.number("value");
            Double error = item.has("standardError") ? item.number("standardError") : null;
            String source = FactReader.source(item);
            LocalDate asOf = FactReader.asOf(item);
            if (value != null && asOf != null) {
                scores.add(new BenchmarkScore(
                        benchmark, metric, value, error, item.optionalText("normalisation"), source, asOf));
            }
        }
        return scores;
    }
}
