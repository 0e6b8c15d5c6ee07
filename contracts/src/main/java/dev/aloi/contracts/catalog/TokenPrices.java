package dev.aloi.contracts.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aloi.contracts.Later;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint's tokens cost, per million and all in one currency, with where it was read and when.
 *
 * @param cache of tokens read from and written to a cache; absent: they are not priced apart
 * @param reasoningPerMillion of tokens that a model thinks in; absent: they cost what output costs
 * @param tiers other prices for the whole of longer requests, by length
 * @param batchDiscountPercent off every token price for a call in a batch
 * @param request what a call costs besides its tokens
 * @param validity when the prices hold; absent: no more is known than that they were read on {@code asOf}
 */
public record TokenPrices(
        Money inputPerMillion,
        Money outputPerMillion,
        String source,
        LocalDate asOf,
        @Nullable Cache cache,
        @Nullable Money reasoningPerMillion,
        @Later @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Tier> tiers,
        @Nullable BigDecimal batchDiscountPercent,
        @Nullable Request request,
        @Nullable Validity validity) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public TokenPrices {
        tiers = tiers == null
                ? List.of()
                : tiers.stream()
                        .sorted(Comparator.comparingLong(Tier::overInputTokens))
                        .toList();
        if (batchDiscountPercent != null
                && (batchDiscountPercent.signum() < 0 || batchDiscountPercent.compareTo(WHOLE) > 0)) {
            throw new IllegalArgumentException("a discount is from 0 to 100 percent: " + batchDiscountPercent);
        }
        Stream<@Nullable Money> others = Stream.of(
                        tiers.stream().flatMap(Tier::prices),
                        cache == null ? Stream.<@Nullable Money>empty() : cache.prices(),
                        request == null ? Stream.<@Nullable Money>empty() : request.prices(),
                        Stream.of(outputPerMillion, reasoningPerMillion))
                .flatMap(prices -> prices);
        String currency = inputPerMillion.currency();
        if (!others.filter(Objects::nonNull).allMatch(price -> price.currency().equals(currency))) {
            throw new IllegalArgumentException("the prices of an endpoint are in one currency");
        }
    }

    /** Of input and output alone. */
    public TokenPrices(Money inputPerMillion, Money outputPerMillion, String source, LocalDate asOf) {
        this(inputPerMillion, outputPerMillion, source, asOf, null, null, List.of(), null, null, null);
    }

    public String currency() {
        return inputPerMillion.currency();
    }

    /** Prices of tokens that a cache serves, takes for minutes, and takes for an hour; absent: not priced apart. */
    public record Cache(
            @Nullable Money readPerMillion,
            @Nullable Money writePerMillion,
            @Nullable Money hourWritePerMillion) {
        Stream<@Nullable Money> prices() {
            return Stream.of(readPerMillion, writePerMillion, hourWritePerMillion);
        }
    }

    /** Prices of all tokens of a request whose input, cached or not, is longer than {@code overInputTokens}. */
    public record Tier(
            long overInputTokens,
            Money inputPerMillion,
            Money outputPerMillion,
            @Nullable Cache cache,
            @Nullable Money reasoningPerMillion) {
        Stream<@Nullable Money> prices() {
            return Stream.concat(
                    Stream.of(inputPerMillion, outputPerMillion, reasoningPerMillion),
                    cache == null ? Stream.empty() : cache.prices());
        }
    }

    /** A fee for every call, and the least that a call costs. */
    public record Request(@Nullable Money fee, @Nullable Money minimum) {
        Stream<@Nullable Money> prices() {
            return Stream.of(fee, minimum);
        }
    }

    /** From the first day on which prices hold to the last, both included; absent: not known, or not yet. */
    public record Validity(
            @Nullable LocalDate from, @Nullable LocalDate to) {
        public Validity {
            if (from != null && to != null && to.isBefore(from)) {
                throw new IllegalArgumentException("prices end after they begin");
            }
        }

        public boolean holds(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    /** Whether the prices are known to hold on the day, or nothing is said against it. */
    public boolean holds(LocalDate day) {
        return validity == null || validity.holds(day);
    }
}
