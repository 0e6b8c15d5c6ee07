package dev.aloi.kit.preference;

import dev.aloi.contracts.catalog.Constraints;
import dev.aloi.contracts.catalog.Goal;
import dev.aloi.contracts.catalog.Weighting;
import dev.aloi.contracts.unit.Carbon;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads constraints, weights and margins from texts by name. What is wrong is told by name, and left out. */
public final class PreferenceReader {
    public static final List<String> CONSTRAINTS = List.of("maxCost", "currency", "maxP95", "maxCarbon", "minQuality");

    private static final String USD = "USD";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,12}(\\.\\d{1,12})?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private final BiConsumer<String, String> faults;

    /** @param faults takes the name of what is wrong, and why */
    public PreferenceReader(BiConsumer<String, String> faults) {
        this.faults = faults;
    }

    /** @param texts by the names of {@link #CONSTRAINTS}; money in USD where no currency is given */
    public Constraints constraints(Map<String, String> texts) {
        texts.keySet().stream()
                .filter(name -> !CONSTRAINTS.contains(name))
                .forEach(name -> faults.accept(name, "is unknown; known are " + String.join(", ", CONSTRAINTS)));
        Optional<BigDecimal> cost = positive("maxCost", texts);
        String currency = texts.getOrDefault("currency", USD);
        if (!CURRENCY.matcher(currency).matches()) {
            faults.accept("currency", "must be a currency's three letters, as in USD");
            cost = Optional.empty();
        }
        return new Constraints(
                cost.map(amount -> new Money(amount, currency)).orElse(null),
                time("maxP95", texts).orElse(null),
                positive("maxCarbon", texts)
                        .map(grams -> Carbon.grams(grams.doubleValue()))
                        .orElse(null),
                number("minQuality", texts).map(BigDecimal::doubleValue).orElse(null));
    }

    /**
     * @param weights by goal, in whatever unit; they come to sum to 1
     * @param method sum or topsis; absent: sum
     */
    public Optional<Weighting> weighting(Map<String, String> weights, @Nullable String method) {
        Map<Goal, Double> read = new EnumMap<>(Goal.class);
        boolean good = true;
        for (String name : weights.keySet()) {
            Optional<Goal> goal = goal(name);
            Optional<BigDecimal> weight = goal.isEmpty() ? Optional.empty() : number(name, weights);
            if (weight.isPresent() && weight.get().signum() >= 0) {
                read.put(goal.orElseThrow(), weight.get().doubleValue());
            } else {
                good = false;
                if (weight.isPresent()) {
                    faults.accept(name, "must not be negative");
                }
            }
        }
        double sum = read.values().stream().mapToDouble(Double::doubleValue).sum();
        if (good && !weights.isEmpty() && sum == 0) {
            faults.accept("", "at least one weight must be more than 0");
        }
        Optional<Weighting.Method> how = method(method);
        if (!good || sum == 0 || how.isEmpty()) {
            return Optional.empty();
        }
        read.replaceAll((goal, weight) -> weight / sum);
        return how.map(it -> new Weighting(read, it));
    }

    private Optional<Goal> goal(String name) {
        Optional<Goal> goal =
                Arrays.stream(Goal.values()).filter(it -> name(it).equals(name)).findFirst();
        if (goal.isEmpty()) {
            faults.accept(
                    name,
                    "is no goal; goals are "
                            + Arrays.stream(Goal.values())
                                    .map(PreferenceReader::name)
                                    .collect(Collectors.joining(", ")));
        }
        return goal;
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private Optional<Weighting.Method> method(@Nullable String method) {
        if (method == null) {
            return Optional.of(Weighting.Method.SUM);
        }
        Optional<Weighting.Method> known = Arrays.stream(Weighting.Method.values())
                .filter(it -> name(it).equals(method))
                .findFirst();
        if (known.isEmpty()) {
            faults.accept("method", "must be sum or topsis");
        }
        return known;
    }

    /** @param metrics that may have a margin */
    public Map<String, Double> margins(Map<String, String> margins, Collection<String> metrics) {
        Map<String, Double> read = new TreeMap<>();
        for (String metric : margins.keySet()) {
            if (!metrics.contains(metric)) {
                faults.accept(metric, "is no metric of this evaluation");
            } else {
                margin(metric, margins).ifPresent(margin -> read.put(metric, margin));
            }
        }
        return read;
    }

    /** By how much worse would not matter: more than 0. */
    public Optional<Double> margin(String name, Map<String, String> texts) {
        return positive(name, texts).map(BigDecimal::doubleValue);
    }

    private Optional<BigDecimal> positive(String name, Map<String, String> texts) {
        Optional<BigDecimal> number = number(name, texts);
        if (number.isPresent() && number.get().signum() <= 0) {
            faults.accept(name, "must be more than 0");
            return Optional.empty();
        }
        return number;
    }

    private Optional<BigDecimal> number(String name, Map<String, String> texts) {
        String text = texts.get(name);
        if (text == null) {
            return Optional.empty();
        }
        if (!NUMBER.matcher(text).matches()) {
            faults.accept(name, "must be a number, as in 0.5");
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }

    private Optional<Duration> time(String name, Map<String, String> texts) {
        String text = texts.get(name);
        if (text == null) {
            return Optional.empty();
        }
        Optional<Duration> time = TimeText.parse(text).filter(Duration::isPositive);
        if (time.isEmpty()) {
            faults.accept(name, "must be a time, as in 800ms or 2.5s");
        }
        return time;
    }
}
