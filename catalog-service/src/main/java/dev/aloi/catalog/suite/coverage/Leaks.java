package dev.aloi.catalog.suite.coverage;

import dev.aloi.catalog.suite.coverage.Coverage.Seen;
import dev.aloi.catalog.suite.coverage.CoverageReport.Leak;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/** What is in more than one split: whoever tunes on one then knows some of the other. */
final class Leaks {
    private static final int EXAMPLES = 20;

    private final List<Seen> seen;
    private final List<Leak> examples = new ArrayList<>();
    private final Set<Integer> leaked = new HashSet<>();

    Leaks(List<Seen> seen) {
        this.seen = seen;
    }

    /** @param similar of each sample, the position of the first one that is nearly the same */
    void find(List<Integer> similar) {
        find(Leak.Kind.SAME_INPUT, i -> seen.get(i).input());
        find(Leak.Kind.SIMILAR_INPUT, similar::get);
        find(Leak.Kind.CLUSTER, i -> {
            String cluster = seen.get(i).cluster();
            return cluster == null ? "alone " + i : cluster;
        });
    }

    List<Leak> examples() {
        return List.copyOf(examples);
    }

    /** That share something with a sample of another split. */
    int samples() {
        return leaked.size();
    }

    private void find(Leak.Kind kind, IntFunction<Object> shared) {
        Map<Object, Integer> first = new HashMap<>();
        for (int i = 0; i < seen.size(); i++) {
            if (seen.get(i).split() == null) {
                continue;
            }
            Integer earlier = first.putIfAbsent(shared.apply(i), i);
            if (earlier != null
                    && !String.valueOf(seen.get(earlier).split())
                            .equals(seen.get(i).split())) {
                leak(kind, earlier, i);
            }
        }
    }

    private void leak(Leak.Kind kind, int earlier, int later) {
        boolean isNew = leaked.add(later);
        leaked.add(earlier);
        if (isNew && examples.size() < EXAMPLES) {
            examples.add(new Leak(
                    kind,
                    seen.get(earlier).id(),
                    String.valueOf(seen.get(earlier).split()),
                    seen.get(later).id(),
                    String.valueOf(seen.get(later).split())));
        }
    }
}
