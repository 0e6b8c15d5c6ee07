package dev.aloi.scoring.trial;

import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.kit.problem.Fault;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which trials of a run, in which order: parts of SQL that hold nothing of what the caller sent. */
final class TrialQuery {
    private static final String BY_SAMPLE = "t.sample collate \"C\", t.repetition";

    private final String condition;
    private final List<Object> parameters;
    private final String order;

    private TrialQuery(String condition, List<Object> parameters, String order) {
        this.condition = condition;
        this.parameters = parameters;
        this.order = order;
    }

    /**
     * @param sort {@code sample}, {@code latency} or a metric of the evaluation; with a minus in front from the highest
     * @param filter {@code completed}, {@code failed}, {@code reused} or a failure category
     * @param search a text that sample or completion contains
     */
    static TrialQuery of(List<AskedMetric> metrics, String sort, @Nullable String filter, @Nullable String search) {
        List<String> conditions = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        if (filter != null && !filter.isBlank()) {
            conditions.add(condition(filter.strip()));
        }
        if (search != null && !search.isEmpty()) {
            conditions.add("(strpos(lower(t.sample), lower(?)) > 0 or strpos(lower(t.completion), lower(?)) > 0)");
            parameters.addAll(List.of(search, search));
        }
        conditions.add("true");
        return new TrialQuery(String.join(" and ", conditions), parameters, order(metrics, sort.strip()));
    }

    private static String condition(String filter) {
        return switch (filter) {
            case "completed" -> "t.outcome = 'COMPLETED'";
            case "failed" -> "t.outcome <> 'COMPLETED'";
            case "reused" -> "t.earlier_run is not null";
            default -> "t.outcome = '" + category(filter).name() + "'";
        };
    }

    private static FailureCategory category(String filter) {
        return Arrays.stream(FailureCategory.values())
                .filter(category -> category.name().equalsIgnoreCase(filter))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "filter",
                        Stream.concat(
                                Stream.of("completed", "failed", "reused"),
                                Arrays.stream(FailureCategory.values()).map(FailureCategory::name))));
    }

    private static String order(List<AskedMetric> metrics, String sort) {
        boolean descending = sort.startsWith("-");
        String direction = descending ? " desc" : " asc";
        return switch (descending ? sort.substring(1) : sort) {
            case "sample" -> "t.sample collate \"C\"" + direction + ", t.repetition";
            case "latency" -> "t.total_nanos" + direction + " nulls last, " + BY_SAMPLE;
            case String metric ->
                "t.scores[" + position(metrics, metric) + "]" + direction + " nulls last, " + BY_SAMPLE;
        };
    }

    /** PostgreSQL counts from 1. */
    private static int position(List<AskedMetric> metrics, String spec) {
        Optional<Integer> index = IntStream.range(0, metrics.size())
                .boxed()
                .filter(i -> metrics.get(i).spec().equals(spec))
                .findFirst();
        return 1
                + index.orElseThrow(() -> unknown(
                        "sort",
                        Stream.concat(
                                Stream.of("sample", "latency"), metrics.stream().map(AskedMetric::spec))));
    }

    private static ProblemException unknown(String parameter, Stream<String> known) {
        String message = "must be one of " + String.join(", ", known.toList());
        return new ProblemException(Problem.invalid(
                "invalid-request", "The request is not valid", List.of(Fault.ofField(parameter, message))));
    }

    String condition() {
        return condition;
    }

    List<Object> parameters() {
        return parameters;
    }

    String order() {
        return order;
    }
}
