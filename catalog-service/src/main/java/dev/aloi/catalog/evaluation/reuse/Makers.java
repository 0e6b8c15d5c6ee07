package dev.aloi.catalog.evaluation.reuse;

import dev.aloi.contracts.runner.Maker;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of who made the completions of ended runs. */
final class Makers {
    private Makers() {}

    /** The one maker of all; empty where there are several or none. Plain texts, which need no chat template, do not make another. */
    static Optional<Maker> one(@Nullable List<Maker> makers) {
        if (makers == null || makers.isEmpty()) {
            return Optional.empty();
        }
        List<String> templates = makers.stream()
                .map(Maker::templateSha256)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<Maker> others = makers.stream()
                .map(maker -> maker.withTemplate(null))
                .distinct()
                .toList();
        return others.size() == 1 && templates.size() <= 1
                ? Optional.of(others.getFirst().withTemplate(templates.isEmpty() ? null : templates.getFirst()))
                : Optional.empty();
    }

    /**
     * Whether an endpoint still seems to be what it was: something that it said to be then it said to be when it was last heard.
     *
     * @param then in the run that may be taken over
     * @param last in the newest run of the endpoint
     */
    static boolean share(@Nullable List<Maker> then, List<Maker> last) {
        return then != null && !Collections.disjoint(then, last);
    }
}
