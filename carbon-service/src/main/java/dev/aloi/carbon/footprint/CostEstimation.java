package dev.aloi.carbon.footprint;

import dev.aloi.carbon.cost.InstanceCost;
import dev.aloi.carbon.cost.InstancePrice;
import dev.aloi.carbon.cost.InstancePrices;
import dev.aloi.carbon.cost.TokenCost;
import dev.aloi.carbon.hardware.Instance;
import dev.aloi.carbon.hardware.Instances;
import dev.aloi.carbon.hardware.Share;
import dev.aloi.contracts.catalog.Scenario;
import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Amount.Basis;
import dev.aloi.contracts.unit.Amount.Known;
import dev.aloi.contracts.unit.Amount.Unknown;
import dev.aloi.contracts.unit.Money;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a run costs: by its tokens where it is paid by token, else by the instance hours that it takes. */
final class CostEstimation {
    private final Instances instances;
    private final InstancePrices prices;

    CostEstimation(Instances instances, InstancePrices prices) {
        this.instances = instances;
        this.prices = prices;
    }

    Amount<Money> estimate(RunUse use, RunPlan plan) {
        @Nullable TokenPrices tokenPrices = plan.prices();
        return tokenPrices == null ? byTime(use, plan.scenario()) : byTokens(use, tokenPrices);
    }

    private static Amount<Money> byTokens(RunUse use, TokenPrices prices) {
        return use.tokens()
                .<Amount<Money>>map(tokens -> exactly(
                        TokenCost.of(tokens.input(), tokens.output(), prices),
                        Basis.PRICED,
                        "tokens x price per million tokens",
                        List.of(
                                tokens.input() + " input tokens at " + perMillion(prices.inputPerMillion()) + ", "
                                        + tokens.output() + " output tokens at "
                                        + perMillion(prices.outputPerMillion()),
                                "prices: " + prices.source() + ", " + prices.asOf())))
                .orElseGet(() ->
                        new Unknown<>("the price is per token, and the tokens of every completion are not known"));
    }

    private Amount<Money> byTime(RunUse use, Scenario scenario) {
        Set<String> assumptions = new LinkedHashSet<>();
        @Nullable Money sum = null;
        for (NodeUse node : use.nodes()) {
            Optional<Duration> vcpuTime = node.vcpuTime();
            if (vcpuTime.isEmpty()) {
                return new Unknown<>(withoutTime(node));
            }
            Placement placement = Placement.of(Optional.ofNullable(node.node()), scenario);
            Optional<Instance> instance = instances.find(placement.instanceType());
            Optional<InstancePrice> price = prices.find(placement.instanceType(), placement.region());
            if (instance.isEmpty() || price.isEmpty()) {
                return new Unknown<>(
                        "no price of " + placement.instanceType() + " in " + placement.region() + " is known");
            }
            Money part = InstanceCost.of(
                    price.get().perHour(), instance.get().vcpus(), vcpuTime.get(), new Share(scenario.utilisation()));
            sum = sum == null ? part : sum.plus(part);
            placement.assumedType().ifPresent(assumptions::add);
            placement.assumedRegion().ifPresent(assumptions::add);
            assumptions.add(price.get().toString());
            assumptions.add(scale(node, instance.get()));
        }
        assumptions.add(Wording.utilisation(scenario));
        assumptions.addAll(use.unaccounted());
        return sum == null
                ? new Unknown<>(FootprintEstimation.NOTHING_COMPLETED)
                : exactly(sum, Basis.MODELLED, method(use), List.copyOf(assumptions));
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

    private static String perMillion(Money price) {
        return price.amount().toPlainString() + " " + price.currency() + " per million";
    }

    private static Amount<Money> exactly(Money money, Basis basis, String method, List<String> assumptions) {
        return new Known<>(money, money, money, basis, method, assumptions);
    }
}
