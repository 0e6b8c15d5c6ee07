package dev.aloi.carbon.footprint;

import dev.aloi.carbon.energy.ladder.EnergyFigure;
import dev.aloi.carbon.energy.ladder.EnergyMethod;
import dev.aloi.carbon.footprint.EnergyAccount.Accounted;
import dev.aloi.carbon.footprint.EnergyAccount.NodeEnergy;
import dev.aloi.carbon.footprint.EnergyAccount.Unaccounted;
import dev.aloi.carbon.grid.PueTable.FacilityPue;
import dev.aloi.carbon.run.NodeUse;
import dev.aloi.carbon.run.RunPlan;
import dev.aloi.carbon.run.RunUse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The energy of a run by the best method for which every node of it has evidence. */
final class EnergyEstimation {
    private static final String BEHIND_AN_API =
            "its machines are behind an API: the method of EcoLogits needs the size of its model, for which the candidate has to name "
                    + "one of the catalogue, and the tokens of every answer";

    private final Facts facts;
    private final NodeEvidence evidence;

    EnergyEstimation(Facts facts) {
        this.facts = facts;
        this.evidence = new NodeEvidence(facts);
    }

    EnergyAccount estimate(RunUse use, RunPlan plan) {
        List<NodeUse> nodes = use.nodes();
        List<Map<EnergyMethod, EnergyFigure>> figures = nodes.stream()
                .map(node -> evidence.of(node, plan).stream()
                        .collect(Collectors.toMap(EnergyFigure::method, figure -> figure, (best, _) -> best)))
                .toList();
        Optional<EnergyMethod> best = Arrays.stream(EnergyMethod.values())
                .filter(method -> figures.stream().allMatch(node -> node.containsKey(method)))
                .findFirst();
        return best.<EnergyAccount>map(method -> accounted(use, plan, figures, method))
                .orElseGet(() -> new Unaccounted(plan.isCalled() ? BEHIND_AN_API : withoutMethod(nodes)));
    }

    private static String withoutMethod(List<NodeUse> nodes) {
        return nodes.stream()
                .filter(node -> node.cpuTime().isEmpty())
                .findFirst()
                .map(NodeUse::withoutCpuTime)
                .orElse("no method has what it needs for all of the run's nodes");
    }

    private Accounted accounted(
            RunUse use, RunPlan plan, List<Map<EnergyMethod, EnergyFigure>> figures, EnergyMethod method) {
        Set<String> assumptions = new LinkedHashSet<>();
        Set<String> pues = new LinkedHashSet<>();
        List<NodeEnergy> parts = new ArrayList<>();
        Set<String> words = new LinkedHashSet<>();
        boolean restsOnProxy = false;
        for (int i = 0; i < figures.size(); i++) {
            NodeUse node = use.nodes().get(i);
            EnergyFigure figure =
                    Optional.ofNullable(figures.get(i).get(method)).orElseThrow();
            FacilityPue pue = facts.pue()
                    .of(Placement.of(Optional.ofNullable(node.node()), plan.scenario())
                            .region());
            parts.add(new NodeEnergy(node, figure.range().atFacility(pue.pue())));
            words.add(figure.signature());
            assumptions.addAll(figure.notes());
            pues.add(pue.words());
            restsOnProxy |= figure.restsOnProxy();
        }
        assumptions.addAll(pues);
        assumptions.addAll(use.unaccounted());
        return new Accounted(
                parts, method, String.join(", ", words) + " x PUE", restsOnProxy, List.copyOf(assumptions));
    }
}
