package dev.aloi.carbon.cost.invoice;

import dev.aloi.contracts.unit.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A price list: what tokens cost, longer requests, batches, a fee for every call, and the least that a call costs.
 *
 * @param batch off every token price for a call in a batch
 */
public record TokenTariff(
        TokenRates rates,
        List<Tier> tiers,
        Optional<Discount> batch,
        Optional<Money> callFee,
        Optional<Money> callMinimum) {
    public TokenTariff {
        tiers = tiers.stream()
                .sorted(Comparator.comparingLong(Tier::overInputTokens))
                .toList();
        Stream<String> others = Stream.concat(
                tiers.stream().map(tier -> tier.rates().currency()),
                Stream.of(callFee, callMinimum).flatMap(Optional::stream).map(Money::currency));
        if (!others.allMatch(rates.currency()::equals)) {
            throw new IllegalArgumentException("prices of one tariff are in one currency");
        }
    }

    public static TokenTariff of(TokenRates rates) {
        return new TokenTariff(rates, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public TokenTariff withTier(long overInputTokens, TokenRates of) {
        List<Tier> more = new ArrayList<>(tiers);
        more.add(new Tier(overInputTokens, of));
        return new TokenTariff(rates, more, batch, callFee, callMinimum);
    }

    public TokenTariff withBatch(Discount discount) {
        return new TokenTariff(rates, tiers, Optional.of(discount), callFee, callMinimum);
    }

    public TokenTariff withCallFee(Money fee) {
        return new TokenTariff(rates, tiers, batch, Optional.of(fee), callMinimum);
    }

    public TokenTariff withCallMinimum(Money minimum) {
        return new TokenTariff(rates, tiers, batch, callFee, Optional.of(minimum));
    }

    public String currency() {
        return rates.currency();
    }

    /** How many tiers a request is long enough for. */
    int tiersReached(ReportedUsage usage) {
        int reached = 0;
        while (reached < tiers.size()
                && usage.requestTokens() > tiers.get(reached).overInputTokens()) {
            reached++;
        }
        return reached;
    }
}
