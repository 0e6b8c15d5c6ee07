package dev.aloi.scoring.ranking;

import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.id.RunId;
import dev.aloi.kit.statistics.Power;
import dev.aloi.scoring.stats.Correlation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Where metrics contradict each other, for each pair of them. */
final class Contradictions {
    private final List<PairTable> tables;
    private final Map<RunId, String> names;

    Contradictions(List<PairTable> tables, EvaluationRequested request) {
        this.tables = tables;
        this.names = request.candidates().stream().collect(Collectors.toMap(Candidate::run, Candidate::name));
    }

    List<Contradiction> all() {
        List<Contradiction> all = new ArrayList<>();
        for (int first = 0; first < tables.size(); first++) {
            for (int second = first + 1; second < tables.size(); second++) {
                all.add(between(tables.get(first), tables.get(second)));
            }
        }
        return all;
    }

    private Contradiction between(PairTable first, PairTable second) {
        List<RunId> both =
                first.runs().stream().filter(run -> second.runs().contains(run)).toList();
        Double tau = Correlation.kendall(first.goodness(both), second.goodness(both))
                .map(Correlation::value)
                .orElse(null);
        Set<Order> bySecond = new HashSet<>(sure(second));
        List<Contradiction.Opposed> opposed = sure(first).stream()
                .filter(order -> bySecond.contains(order.turned()))
                .map(order -> new Contradiction.Opposed(
                        order.ahead(), name(order.ahead()), order.behind(), name(order.behind())))
                .toList();
        return new Contradiction(first.metric(), second.metric(), tau, both.size(), opposed);
    }

    private static List<Order> sure(PairTable table) {
        return table.pairs().stream()
                .filter(pair -> pair.corrected() <= Power.STANDARD.level())
                .map(pair -> {
                    RunId candidate = table.runs().get(pair.candidate());
                    RunId baseline = table.runs().get(pair.baseline());
                    return pair.lead().difference() > 0
                            ? new Order(candidate, baseline)
                            : new Order(baseline, candidate);
                })
                .toList();
    }

    private String name(RunId run) {
        return names.getOrDefault(run, "");
    }

    private record Order(RunId ahead, RunId behind) {
        Order turned() {
            return new Order(/* ahead= */ behind, /* behind= */ ahead);
        }
    }
}
