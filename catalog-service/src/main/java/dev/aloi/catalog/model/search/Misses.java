package dev.aloi.catalog.model.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an item is from passing.
 *
 * @param count of the criteria that it does not pass; not counted beyond two
 * @param only the one criterion, where it is one
 * @param unknown whether it misses that one because the fact is unknown
 */
record Misses(int count, @Nullable String only, boolean unknown) {
    static final Misses NONE = new Misses(0, null, false);

    private static final Misses MANY = new Misses(2, null, false);

    static <T> Misses of(T item, List<Criterion<T>> criteria) {
        Misses misses = NONE;
        for (Criterion<T> criterion : criteria) {
            Answer answer = criterion.answer(item);
            if (answer != Answer.YES && misses.count > 0) {
                return MANY;
            }
            if (answer != Answer.YES) {
                misses = new Misses(1, criterion.name(), answer == Answer.UNKNOWN);
            }
        }
        return misses;
    }

    boolean none() {
        return count == 0;
    }

    /** Whether it passes, or would but for the criterion of this name. */
    boolean noneBut(String name) {
        return count == 0 || name.equals(only);
    }
}
