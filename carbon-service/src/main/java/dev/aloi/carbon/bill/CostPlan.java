package dev.aloi.carbon.bill;

import dev.aloi.carbon.cost.demand.MonthlyBill;
import dev.aloi.carbon.cost.hosting.PurchaseOption;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the candidates of an evaluation would cost.
 *
 * @param breakEvens of every pair of an API and a hosted candidate
 */
public record CostPlan(
        long requestsPerDay,
        BigDecimal monthlyGrowthPercent,
        BigDecimal peakFactor,
        PurchaseOption option,
        List<CandidateCost> candidates,
        List<BreakEvenView> breakEvens) {
    /** How a candidate is paid. */
    public enum Payment {
        BY_TOKEN,
        BY_MACHINE
    }

    /**
     * One candidate.
     *
     * @param inputTokens and {@code outputTokens} of a request, as they were taken; absent where they are not known
     * @param perThousandSamples as the evaluation's run cost
     * @param bills month by month; empty where {@code reason} says why they are not known
     * @param hosting absent where it is paid by token
     */
    public record CandidateCost(
            RunId run,
            String candidate,
            Payment payment,
            @Nullable Long inputTokens,
            @Nullable Long outputTokens,
            Amount<Money> perThousandSamples,
            List<MonthlyBill> bills,
            @Nullable HostingView hosting,
            @Nullable String reason) {}

    /**
     * A candidate on rented machines.
     *
     * @param sensitivity of the price of a thousand samples to how much the machines work
     */
    public record HostingView(
            String instanceType,
            String region,
            Rate samplesPerHour,
            String objective,
            List<OptionView> options,
            List<SensitivityPoint> sensitivity,
            List<String> notes) {}

    /** Samples an hour that one instance was measured to answer. */
    public record Rate(BigDecimal low, BigDecimal mid, BigDecimal high) {}

    /**
     * A way to rent the machines, with the first month of the demand.
     *
     * @param perHour absent where the price is not known
     */
    public record OptionView(
            PurchaseOption option,
            @Nullable Money perHour,
            @Nullable String source,
            @Nullable MonthView month) {}

    /**
     * A month of hosting.
     *
     * @param perMillionTokens absent where the tokens of a request are not known
     */
    public record MonthView(
            int replicas,
            double utilisation,
            Duration idle,
            Money total,
            Money perThousandSamples,
            @Nullable Money perMillionTokens) {}

    public record SensitivityPoint(double utilisation, Money perThousandSamples) {}

    /**
     * Where hosting begins to cost no more than an API.
     *
     * @param low by the upper end of the measured throughput; {@code high} by its lower end
     * @param curve a month's cost by traffic; empty where {@code reason} says why there is none
     */
    public record BreakEvenView(
            RunId api,
            RunId hosted,
            @Nullable CrossingView low,
            @Nullable CrossingView mid,
            @Nullable CrossingView high,
            List<CurvePoint> curve,
            @Nullable String reason) {}

    /**
     * Where the costs meet.
     *
     * @param firstPerDay requests a day from which hosting can cost no more; absent where {@code never} says why not
     * @param lastingPerDay from which it never costs more again
     */
    public record CrossingView(
            @Nullable BigDecimal firstPerDay,
            @Nullable BigDecimal lastingPerDay,
            @Nullable String never) {}

    public record CurvePoint(
            BigDecimal requestsPerDay, Money api, Money hostingLow, Money hostingMid, Money hostingHigh) {}
}
