package dev.aloi.catalog.model.search;

import dev.aloi.contracts.catalog.Endpoint;
import dev.aloi.contracts.catalog.Fact;
import dev.aloi.kit.problem.Fault;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a question from the parameters of a query; a parameter that says nothing is a fault. */
public final class Parameters {
    static final String TEXT = "q";
    private static final String SORT = "sort";
    private static final String MIN_SCORE = "minScore";
    private static final String CURRENCY = "currency";

    private final Map<String, List<String>> given;
    private final List<Attribute<Listed>> ofModel;
    private final List<Fault> faults = new ArrayList<>();

    private Parameters(Map<String, List<String>> given, List<Attribute<Listed>> ofModel) {
        this.given = given;
        this.ofModel = ofModel;
    }

    /** Every parameter with its meaning. */
    public static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put(TEXT, "part of identity, name, creator or description");
        ModelAttributes.ALL.forEach(attribute -> meanings.put(attribute.name(), meaning(attribute)));
        Bounds.OF_MODEL.forEach(bound -> meanings.put(bound.name(), bound.meaning()));
        meanings.put(MIN_SCORE, "at least: published score of the benchmark");
        EndpointAttributes.ALL.forEach(attribute -> meanings.put(attribute.name(), meaning(attribute)));
        Bounds.OF_ENDPOINT.forEach(bound -> meanings.put(bound.name(), bound.meaning()));
        meanings.put(SORT, "one of " + sorts() + ", with a minus first for the reverse");
        return meanings;
    }

    /**
     * Fails with a 422 problem that names the parameters that say nothing.
     *
     * @param more that models can be asked for and counted by in this question alone
     */
    public static Question question(Map<String, List<String>> given, List<Attribute<Listed>> more) {
        List<Attribute<Listed>> ofModel =
                Stream.concat(ModelAttributes.ALL.stream(), more.stream()).toList();
        Parameters parameters = new Parameters(given, ofModel);
        Question question = parameters.read();
        if (!parameters.faults.isEmpty()) {
            throw new ProblemException(Problem.invalid("invalid-query", "The query is not valid", parameters.faults));
        }
        return question;
    }

    private Question read() {
        List<Criterion<Listed>> asked = new ArrayList<>();
        String text = single(TEXT);
        if (text != null) {
            String lower = text.toLowerCase(Locale.ROOT);
            asked.add(Criterion.of(TEXT, String.class, Parameters::words, words -> words.contains(lower)));
        }
        read(ofModel, Bounds.OF_MODEL, asked);
        readScore(asked);
        List<Criterion<Endpoint>> ofEndpoint = new ArrayList<>();
        read(EndpointAttributes.ALL, Bounds.OF_ENDPOINT, ofEndpoint);
        if (!given.containsKey(CURRENCY) && given.keySet().stream().anyMatch(name -> name.endsWith("Price"))) {
            EndpointAttributes.ALL.stream()
                    .filter(attribute -> attribute.name().equals(CURRENCY))
                    .forEach(currency -> ofEndpoint.add(currency.anyOf(List.of("USD"))));
        }
        return new Question(asked, ofEndpoint, order(), ofModel);
    }

    private <T> void read(List<Attribute<T>> attributes, List<Bounds.Bound<T, ?>> bounds, List<Criterion<T>> criteria) {
        for (Attribute<T> attribute : attributes) {
            List<String> wanted = several(attribute.name());
            if (!wanted.isEmpty() && areKnown(attribute, wanted)) {
                criteria.add(attribute.anyOf(wanted));
            }
        }
        for (Bounds.Bound<T, ?> bound : bounds) {
            String value = single(bound.name());
            if (value != null) {
                try {
                    criteria.add(bound.at(value));
                } catch (RuntimeException notOfThatKind) {
                    faults.add(Fault.ofField(bound.name(), "must be " + bound.kind()));
                }
            }
        }
    }

    private void readScore(List<Criterion<Listed>> criteria) {
        String least = single(MIN_SCORE);
        List<String> benchmarks = several("benchmark");
        if (least == null) {
            return;
        }
        if (benchmarks.size() != 1) {
            faults.add(Fault.ofField(MIN_SCORE, "needs one benchmark that it is a score of"));
            return;
        }
        try {
            BigDecimal bound = new BigDecimal(least);
            criteria.add(Criterion.of(
                    MIN_SCORE,
                    BigDecimal.class,
                    model -> Bounds.score(model, benchmarks.getFirst()),
                    score -> score.compareTo(bound) >= 0));
        } catch (NumberFormatException e) {
            faults.add(Fault.ofField(MIN_SCORE, "must be a number"));
        }
    }

    private boolean areKnown(Attribute<?> attribute, List<String> wanted) {
        boolean known = attribute.known().isEmpty()
                || wanted.stream().allMatch(value -> attribute.known().stream().anyMatch(value::equalsIgnoreCase));
        if (!known) {
            faults.add(Fault.ofField(attribute.name(), "must be one of " + oneOf(attribute)));
        }
        return known;
    }

    private Comparator<Listed> order() {
        String sort = single(SORT);
        if (sort == null) {
            return SortKey.NAME.comparator(false);
        }
        boolean descending = sort.startsWith("-");
        String label = descending ? sort.substring(1) : sort;
        for (SortKey key : SortKey.values()) {
            if (key.label().equals(label)) {
                return key.comparator(descending);
            }
        }
        faults.add(Fault.ofField(SORT, "must be one of " + sorts() + ", with a minus first for the reverse"));
        return SortKey.NAME.comparator(false);
    }

    private @Nullable String single(String name) {
        List<String> values = given.getOrDefault(name, List.of());
        return values.isEmpty() || values.getLast().isBlank()
                ? null
                : values.getLast().strip();
    }

    /** Given once with commas, or several times. */
    private List<String> several(String name) {
        return given.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static Fact<String> words(Listed model) {
        return Fact.known(model.words(), Attribute.OWN, LocalDate.EPOCH);
    }

    private static String meaning(Attribute<?> attribute) {
        return attribute.known().isEmpty()
                ? attribute.meaning()
                : attribute.meaning() + ": one or several of " + oneOf(attribute);
    }

    private static String oneOf(Attribute<?> attribute) {
        return attribute.known().stream()
                .map(value -> value.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String sorts() {
        return Arrays.stream(SortKey.values()).map(SortKey::label).collect(Collectors.joining(", "));
    }
}
