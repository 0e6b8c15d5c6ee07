package dev.aloi.carbon.bill;

import dev.aloi.carbon.bill.CostPlan.CandidateCost;
import dev.aloi.carbon.bill.CostPlan.HostingView;
import dev.aloi.carbon.bill.CostPlan.MonthView;
import dev.aloi.carbon.bill.CostPlan.OptionView;
import dev.aloi.carbon.bill.CostPlan.Payment;
import dev.aloi.carbon.bill.CostPlan.Rate;
import dev.aloi.carbon.bill.CostPlan.SensitivityPoint;
import dev.aloi.carbon.cost.demand.Demand;
import dev.aloi.carbon.cost.demand.MonthlyBill;
import dev.aloi.carbon.cost.hosting.Hosting;
import dev.aloi.carbon.cost.hosting.HostingMonth;
import dev.aloi.carbon.cost.hosting.PurchaseOption;
import dev.aloi.carbon.cost.hosting.RentalPrices.RentalPrice;
import dev.aloi.carbon.cost.hosting.Throughput;
import dev.aloi.carbon.cost.hosting.UtilisationSensitivity;
import dev.aloi.carbon.footprint.Facts;
import dev.aloi.carbon.footprint.Tariffs;
import dev.aloi.carbon.footprint.WeighedRun;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one candidate would cost in the traffic that is expected. */
final class CandidateCosts {
    private final Facts facts;
    private final Terms terms;

    CandidateCosts(Facts facts, Terms terms) {
        this.facts = facts;
        this.terms = terms;
    }

    CandidateCost of(WeighedRun run) {
        return run.prices().isPresent() ? byToken(run) : byMachine(run);
    }

    private CandidateCost byToken(WeighedRun run) {
        Optional<MeanLength> length =
                MeanLength.of(run).map(mean -> mean.as(terms)).or(this::asked);
        if (length.isEmpty()) {
            return cost(
                    run,
                    Payment.BY_TOKEN,
                    length,
                    List.of(),
                    null,
                    "the tokens of its requests are not known: give their lengths");
        }
        List<MonthlyBill> bills = MonthlyBill.ofApi(
                demand(length.get()), Tariffs.tariff(run.prices().orElseThrow()), terms.mode(), terms.months());
        return cost(run, Payment.BY_TOKEN, length, bills, null, null);
    }

    private CandidateCost byMachine(WeighedRun run) {
        Optional<MeanLength> length = MeanLength.of(run);
        return switch (HostedRun.of(run, facts, terms)) {
            case HostedRun.Unmeasured(String reason) -> cost(run, Payment.BY_MACHINE, length, List.of(), null, reason);
            case HostedRun.Measured measured -> {
                Optional<Hosting> hosting = hosting(measured, terms.option());
                yield cost(
                        run,
                        Payment.BY_MACHINE,
                        length,
                        hosting.map(it -> MonthlyBill.ofHosting(
                                        demand(length.orElse(new MeanLength(0, 0))), it, terms.months()))
                                .orElse(List.of()),
                        view(measured, length, hosting),
                        hosting.isPresent()
                                ? null
                                : "no price of " + measured.instance().type() + " "
                                        + terms.option().words() + " in " + measured.region() + " is known");
            }
        };
    }

    private static CandidateCost cost(
            WeighedRun run,
            Payment payment,
            Optional<MeanLength> length,
            List<MonthlyBill> bills,
            @Nullable HostingView hosting,
            @Nullable String reason) {
        return new CandidateCost(
                run.run().run(),
                run.name(),
                payment,
                length.map(MeanLength::inputTokens).orElse(null),
                length.map(MeanLength::outputTokens).orElse(null),
                run.footprint().perThousandSamples().cost(),
                bills,
                hosting,
                reason);
    }

    private Optional<MeanLength> asked() {
        return terms.inputTokens().flatMap(input -> terms.outputTokens().map(output -> new MeanLength(input, output)));
    }

    Demand demand(MeanLength length) {
        return new Demand(
                terms.requestsPerDay(), length.inputTokens(), length.outputTokens(), terms.monthlyGrowthPercent());
    }

    /** Empty where the price is not known. */
    Optional<Hosting> hosting(HostedRun.Measured measured, PurchaseOption option) {
        return price(measured, option)
                .map(price -> new Hosting(
                        price.perHour(),
                        option,
                        measured.throughput(),
                        terms.sizing(),
                        terms.extras(price.perHour().currency())));
    }

    private Optional<RentalPrice> price(HostedRun.Measured measured, PurchaseOption option) {
        return facts.rentals().find(measured.instance().type(), measured.region(), option);
    }

    private HostingView view(HostedRun.Measured measured, Optional<MeanLength> length, Optional<Hosting> chosen) {
        Throughput throughput = measured.throughput();
        return new HostingView(
                measured.instance().type(),
                measured.region(),
                new Rate(
                        throughput.low().perHour(),
                        throughput.mid().perHour(),
                        throughput.high().perHour()),
                throughput.objective(),
                Arrays.stream(PurchaseOption.values())
                        .map(option -> option(measured, length, option))
                        .toList(),
                chosen.map(hosting -> UtilisationSensitivity.of(hosting).points().stream()
                                .map(point ->
                                        new SensitivityPoint(point.utilisation().ratio(), point.perThousandSamples()))
                                .toList())
                        .orElse(List.of()),
                notes(measured, length));
    }

    private OptionView option(HostedRun.Measured measured, Optional<MeanLength> length, PurchaseOption option) {
        Optional<RentalPrice> price = price(measured, option);
        return new OptionView(
                option,
                price.map(RentalPrice::perHour).orElse(null),
                price.map(known -> known.source() + ", " + known.asOf()).orElse(null),
                hosting(measured, option).map(hosting -> month(hosting, length)).orElse(null));
    }

    private MonthView month(Hosting hosting, Optional<MeanLength> length) {
        HostingMonth month =
                hosting.month(demand(length.orElse(new MeanLength(0, 0))).average(1));
        return new MonthView(
                month.replicas(),
                month.utilisation().ratio(),
                month.idle(),
                month.total(),
                month.perThousandSamples(),
                length.map(tokens -> BigDecimal.valueOf(tokens.inputTokens() + tokens.outputTokens()))
                        .filter(tokens -> tokens.signum() > 0)
                        .map(month::perMillionTokens)
                        .orElse(null));
    }

    private List<String> notes(HostedRun.Measured measured, Optional<MeanLength> length) {
        List<String> notes = new ArrayList<>(measured.notes());
        length.ifPresent(mean -> notes.add("measured at " + mean.inputTokens() + " input and " + mean.outputTokens()
                + " output tokens a request on average"));
        if (terms.inputTokens().isPresent() || terms.outputTokens().isPresent()) {
            notes.add("requests of other lengths take other times: the throughput is that of the lengths measured");
        }
        if (terms.storage().gigabytes().signum() == 0) {
            notes.add("no storage is counted: none was given");
        }
        if (terms.egress().bytesPerSample() == 0) {
            notes.add("no egress is counted: none was given");
        }
        return notes;
    }
}
