package dev.aloi.carbon.footprint;

import dev.aloi.carbon.cost.InstanceCost;
import dev.aloi.carbon.cost.InstancePrice;
import dev.aloi.carbon.cost.invoice.MoneyWords;
import dev.aloi.carbon.cost.invoice.PriceHistory;
import dev.aloi.carbon.hardware.Instance;
import dev.aloi.carbon.hardware.Share;
import dev.aloi.carbon.run.NodeUse;
import dev.aloi.carbon.run.RunPlan;
import dev.aloi.carbon.run.RunUse;
import dev.aloi.contracts.catalog.Scenario;
import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Amount.Basis;
import dev.aloi.contracts.unit.Amount.Known;
import dev.aloi.contracts.unit.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a run costs: by its tokens where it is paid by token, else by the instance hours that it takes. */
final class CostEstimation {
    private final Facts facts;

    CostEstimation(Facts facts) {
        this.facts = facts;
    }

    CostAccount estimate(RunUse use, RunPlan plan) {
        @Nullable TokenPrices tokenPrices = plan.prices();
        return tokenPrices == null
                ? byTime(use, plan.scenario())
                : byTokens(use, plan.today() ? Tariffs.always(tokenPrices) : Tariffs.frozen(tokenPrices));
    }

    /** A usage that contradicts itself has no price, but the run's energy is known all the same. */
    private static CostAccount byTokens(RunUse use, PriceHistory prices) {
        try {
            return TokenBill.of(use, prices);
        } catch (IllegalArgumentException e) {
            return CostAccount.unknown(String.valueOf(e.getMessage()));
        }
    }

    private CostAccount byTime(RunUse use, Scenario scenario) {
        Set<String> assumptions = new LinkedHashSet<>();
        List<CostLine> lines = new ArrayList<>();
        for (NodeUse node : use.nodes()) {
            Optional<Duration> vcpuTime = node.vcpuTime();
            if (vcpuTime.isEmpty()) {
                return CostAccount.unknown(withoutTime(node));
            }
            Placement placement = Placement.of(Optional.ofNullable(node.node()), scenario);
            Optional<Instance> instance = facts.instances().find(placement.instanceType());
            Optional<InstancePrice> price = facts.prices().find(placement.instanceType(), placement.region());
            if (instance.isEmpty() || price.isEmpty()) {
                return CostAccount.unknown(
                        "no price of " + placement.instanceType() + " in " + placement.region() + " is known");
            }
            lines.add(line(price.get(), instance.get(), vcpuTime.get(), new Share(scenario.utilisation())));
            placement.assumedType().ifPresent(assumptions::add);
            placement.assumedRegion().ifPresent(assumptions::add);
            assumptions.add(price.get().toString());
            assumptions.add(scale(node, instance.get()));
        }
        assumptions.add(Wording.utilisation(scenario));
        assumptions.addAll(use.unaccounted());
        return lines.stream()
                .map(CostLine::amount)
                .reduce(Money::plus)
                .map(sum -> new CostAccount(modelled(sum, method(use), List.copyOf(assumptions)), lines))
                .orElseGet(() -> CostAccount.unknown(FootprintEstimation.NOTHING_COMPLETED));
    }

    private static CostLine line(InstancePrice price, Instance instance, Duration vcpuTime, Share utilisation) {
        Money part = InstanceCost.of(price.perHour(), instance.vcpus(), vcpuTime, utilisation);
        return new CostLine(
                Wording.hours(vcpuTime) + " vCPU hours x " + MoneyWords.of(price.perHour()) + " an hour of "
                        + instance.type() + " / " + instance.vcpus() + " vCPUs / " + Wording.percent(utilisation)
                        + " worked",
                part);
    }

    private static String method(RunUse use) {
        return use.nodes().stream().allMatch(node -> node.node() == null)
                ? "instance price x CPU time / vCPUs / utilisation"
                : "instance price x node time / utilisation";
    }

    private static String withoutTime(NodeUse node) {
        if (node.node() != null) {
            return node.withoutVcpuTime();
        }
        return node.hasTokens()
                ? "the candidate has no token prices, and " + node.withoutCpuTime()
                : "the recording says neither tokens nor CPU time";
    }

    private static String scale(NodeUse use, Instance instance) {
        return use.node() == null
                ? "CPU time is paid as time of one of the instance's " + instance.vcpus() + " vCPUs"
                : "a node of " + use.node().logicalCpus() + " logical CPUs is paid as so many of the instance's "
                        + instance.vcpus() + " vCPUs";
    }

    private static Amount<Money> modelled(Money money, String method, List<String> assumptions) {
        return new Known<>(money, money, money, Basis.MODELLED, method, assumptions);
    }
}
