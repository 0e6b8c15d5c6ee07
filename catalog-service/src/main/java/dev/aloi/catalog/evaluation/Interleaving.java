package dev.aloi.catalog.evaluation;

import java.util.ArrayList;
import java.util.List;

/** Puts what belongs together apart. */
final class Interleaving {
    private Interleaving() {}

    /** One of each list in turn, as long as it has any; then the others, as they are. */
    static <T> List<T> of(List<List<T>> lists, List<T> others) {
        List<T> all = new ArrayList<>();
        int longest = lists.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            for (List<T> list : lists) {
                if (i < list.size()) {
                    all.add(list.get(i));
                }
            }
        }
        all.addAll(others);
        return all;
    }
}
