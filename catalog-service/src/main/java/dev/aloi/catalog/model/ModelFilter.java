package dev.aloi.catalog.model;

import dev.aloi.contracts.catalog.Licence.Commercial;
import dev.aloi.contracts.catalog.ModelCard.InferenceOption;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.kit.problem.Fault;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which models are asked for, in which order. A model whose fact is unknown passes no filter on that fact.
 *
 * @param commercial one or more of the licence's answers
 * @param minContext tokens
 * @param maxParameters of the whole model
 * @param pool nodes that an endpoint of it runs on
 * @param text part of its identity, name, creator or description
 */
record ModelFilter(
        @Nullable String licence,
        List<Commercial> commercial,
        @Nullable Integer minContext,
        @Nullable Long maxParameters,
        @Nullable Pool pool,
        @Nullable InferenceOption option,
        @Nullable String text,
        Order order) {

    /** The columns that lists can be sorted by; unknown values come last either way. */
    enum SortKey {
        NAME("name", "lower(m.name)"),
        CREATOR("creator", "lower(m.creator)"),
        PARAMETERS("parameters", "m.parameters"),
        CONTEXT("contextWindow", "m.context_window"),
        RELEASED("released", "m.released");

        private final String label;
        private final String column;

        SortKey(String label, String column) {
            this.label = label;
            this.column = column;
        }
    }

    record Order(SortKey key, boolean descending) {
        String clause() {
            return key.column + (descending ? " desc" : " asc") + " nulls last, m.id asc";
        }
    }

    /** Reads query parameters; fails with a 422 problem that names those that say nothing. */
    static ModelFilter of(ModelQuery query) {
        List<Fault> faults = new ArrayList<>();
        List<Commercial> commercial = query.commercial == null
                ? List.of()
                : Arrays.stream(query.commercial.split(","))
                        .map(value -> constant(Commercial.class, "commercial", value, faults))
                        .toList();
        InferenceOption option = constant(InferenceOption.class, "option", query.option, faults);
        Pool pool = pool(query.pool, faults);
        Order order = order(query.sort, faults);
        if (!faults.isEmpty() || order == null) {
            throw new ProblemException(Problem.invalid("invalid-query", "The query is not valid", faults));
        }
        return new ModelFilter(
                query.licence, commercial, query.minContext, query.maxParameters, pool, option, query.q, order);
    }

    private static <E extends Enum<E>> @Nullable E constant(
            Class<E> type, String field, @Nullable String value, List<Fault> faults) {
        if (value == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value.strip().toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        String known = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        faults.add(Fault.ofField(field, "must be one of " + known));
        return null;
    }

    private static @Nullable Pool pool(@Nullable String label, List<Fault> faults) {
        if (label == null) {
            return null;
        }
        for (Pool pool : Pool.values()) {
            if (pool.label().equals(label)) {
                return pool;
            }
        }
        String known = Arrays.stream(Pool.values()).map(Pool::label).collect(Collectors.joining(", "));
        faults.add(Fault.ofField("pool", "must be one of " + known));
        return null;
    }

    private static @Nullable Order order(@Nullable String sort, List<Fault> faults) {
        if (sort == null) {
            return new Order(SortKey.NAME, false);
        }
        boolean descending = sort.startsWith("-");
        String label = descending ? sort.substring(1) : sort;
        for (SortKey key : SortKey.values()) {
            if (key.label.equals(label)) {
                return new Order(key, descending);
            }
        }
        String known = Arrays.stream(SortKey.values()).map(key -> key.label).collect(Collectors.joining(", "));
        faults.add(Fault.ofField("sort", "must be one of " + known + ", with a minus first for the reverse"));
        return null;
    }
}
