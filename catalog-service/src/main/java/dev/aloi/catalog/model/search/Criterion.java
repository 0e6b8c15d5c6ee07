package dev.aloi.catalog.model.search;

import dev.aloi.contracts.catalog.Fact;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One part of a question.
 *
 * @param name as the query names it
 * @param fact that answers it
 * @param test whether a known value passes
 */
record Criterion<T>(String name, Function<T, Fact<?>> fact, Predicate<Object> test) {
    Answer answer(T item) {
        Object value = fact.apply(item).value();
        if (value == null) {
            return Answer.UNKNOWN;
        }
        return test.test(value) ? Answer.YES : Answer.NO;
    }

    Reason reason(T item) {
        return Reason.of(name, fact.apply(item));
    }

    /** For facts of one type of value. */
    static <T, V> Criterion<T> of(String name, Class<V> type, Function<T, Fact<?>> fact, Predicate<V> test) {
        return new Criterion<>(name, fact, value -> test.test(type.cast(value)));
    }
}
