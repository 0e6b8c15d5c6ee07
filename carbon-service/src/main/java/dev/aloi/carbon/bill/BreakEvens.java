package dev.aloi.carbon.bill;

import dev.aloi.carbon.bill.CostPlan.BreakEvenView;
import dev.aloi.carbon.bill.CostPlan.CrossingView;
import dev.aloi.carbon.bill.CostPlan.CurvePoint;
import dev.aloi.carbon.cost.hosting.BreakEven;
import dev.aloi.carbon.cost.hosting.BreakEven.Crossing;
import dev.aloi.carbon.cost.hosting.Hosting;
import dev.aloi.carbon.cost.hosting.SampleRate;
import dev.aloi.carbon.cost.invoice.ApiCall;
import dev.aloi.carbon.cost.invoice.Invoice;
import dev.aloi.carbon.cost.invoice.ReportedUsage;
import dev.aloi.carbon.footprint.Facts;
import dev.aloi.carbon.footprint.Tariffs;
import dev.aloi.carbon.footprint.WeighedRun;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** From which traffic a candidate on rented machines is cheaper than one that is paid by token. */
final class BreakEvens {
    private static final BigDecimal HOURS_PER_DAY = BigDecimal.valueOf(24);
    /** Points of a curve, from a tenth of its middle to ten times it. */
    private static final int POINTS = 41;

    private static final double DECADES = 2;

    private final Facts facts;
    private final Terms terms;
    private final CandidateCosts costs;

    BreakEvens(Facts facts, Terms terms) {
        this.facts = facts;
        this.terms = terms;
        this.costs = new CandidateCosts(facts, terms);
    }

    List<BreakEvenView> of(List<WeighedRun> runs) {
        List<BreakEvenView> views = new ArrayList<>();
        List<WeighedRun> paidByToken =
                runs.stream().filter(run -> run.prices().isPresent()).toList();
        for (WeighedRun api : paidByToken) {
            runs.stream().filter(run -> run.prices().isEmpty()).forEach(hosted -> views.add(of(api, hosted)));
        }
        return views;
    }

    private BreakEvenView of(WeighedRun api, WeighedRun hosted) {
        return switch (HostedRun.of(hosted, facts, terms)) {
            case HostedRun.Unmeasured(String reason) -> without(api, hosted, reason);
            case HostedRun.Measured measured ->
                costs.hosting(measured, terms.option())
                        .map(hosting -> of(api, hosted, hosting))
                        .orElseGet(() -> without(api, hosted, "the price of its machine is not known"));
        };
    }

    private BreakEvenView of(WeighedRun api, WeighedRun hosted, Hosting hosting) {
        Optional<Money> perSample = perSample(api);
        if (perSample.isEmpty()) {
            return without(api, hosted, "the tokens of the API's requests are not known: give their lengths");
        }
        String currency = hosting.instanceHour().currency();
        return facts.rates()
                .convert(perSample.get(), currency)
                .map(price -> met(api, hosted, hosting, price))
                .orElseGet(() -> without(
                        api,
                        hosted,
                        "the prices are in " + perSample.get().currency() + " and " + currency
                                + ", and no exchange rate is given"));
    }

    private BreakEvenView met(WeighedRun api, WeighedRun hosted, Hosting hosting, Money perSample) {
        BreakEven breakEven = BreakEven.of(perSample, hosting);
        return new BreakEvenView(
                api.run().run(),
                hosted.run().run(),
                view(breakEven.low()),
                view(breakEven.mid()),
                view(breakEven.high()),
                BreakEven.curve(perSample, hosting, traffic(breakEven.mid())).stream()
                        .map(BreakEvens::view)
                        .toList(),
                null);
    }

    private Optional<Money> perSample(WeighedRun api) {
        return MeanLength.of(api)
                .map(mean -> mean.as(terms))
                .map(length -> Invoice.of(
                                new ApiCall(
                                        Instant.EPOCH,
                                        terms.mode(),
                                        ReportedUsage.plain(length.inputTokens(), length.outputTokens())),
                                Tariffs.tariff(api.prices().orElseThrow()))
                        .total());
    }

    /** Evenly on a logarithmic axis, around where the costs meet or else around what is expected. */
    private Stream<SampleRate> traffic(Crossing mid) {
        double middle = switch (mid) {
            case Crossing.At at -> at.first().perHour().doubleValue();
            case Crossing.Never _ -> terms.requestsPerDay() / HOURS_PER_DAY.doubleValue();
        };
        return IntStream.range(0, POINTS)
                .mapToDouble(i -> middle * Math.pow(10, DECADES * i / (POINTS - 1) - DECADES / 2))
                .mapToObj(SampleRate::perHour);
    }

    private static CrossingView view(Crossing crossing) {
        return switch (crossing) {
            case Crossing.At(SampleRate first, SampleRate lasting) ->
                new CrossingView(perDay(first), perDay(lasting), null);
            case Crossing.Never(String reason) -> new CrossingView(null, null, reason);
        };
    }

    private static CurvePoint view(BreakEven.Point point) {
        return new CurvePoint(
                perDay(point.traffic()),
                shortened(point.api()),
                shortened(point.hostingLow()),
                shortened(point.hostingMid()),
                shortened(point.hostingHigh()));
    }

    private static BigDecimal perDay(SampleRate rate) {
        return rate.perHour().multiply(HOURS_PER_DAY).setScale(1, RoundingMode.HALF_UP);
    }

    private static Money shortened(Money money) {
        return new Money(money.amount().round(MathContext.DECIMAL32), money.currency());
    }

    private static BreakEvenView without(WeighedRun api, WeighedRun hosted, String reason) {
        return new BreakEvenView(api.run().run(), hosted.run().run(), null, null, null, List.of(), reason);
    }
}
