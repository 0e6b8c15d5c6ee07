package dev.aloi.carbon.billed;

import dev.aloi.carbon.billed.ModelledEmissions.Range;
import dev.aloi.carbon.hardware.Share;
import dev.aloi.contracts.unit.Carbon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Modelled against billed for a month and a region: the gap taken apart, each part with its reason. */
public record Reconciliation(ModelledEmissions modelled, List<Gap> gaps, List<String> remarks) {
    private static final String COMPUTING = "AmazonEC2";

    public Reconciliation {
        gaps = List.copyOf(gaps);
        remarks = List.copyOf(remarks);
    }

    /**
     * @param billed the whole export: what is not of the month, the region and instances is left out
     * @param ours share of the account's instance hours that Aloi's runs took; the rest is others' work
     */
    public static Reconciliation of(ModelledEmissions modelled, List<BilledEmissions> billed, Optional<Share> ours) {
        List<BilledEmissions> rows = billed.stream()
                .filter(row -> row.month().equals(modelled.month()))
                .filter(row -> row.region().filter(modelled.region()::equals).isPresent())
                .filter(row -> row.product().equals(COMPUTING))
                .toList();
        if (rows.isEmpty()) {
            return nothing(modelled, "the export has no instances of " + modelled.region() + " in " + modelled.month());
        }
        if (rows.stream().anyMatch(row -> row.location().isEmpty())) {
            return nothing(
                    modelled, "the export leaves location-based emissions out: they cannot be set beside the model's");
        }
        return compared(modelled, rows, ours);
    }

    /** For the page: every part of the gap, then the remarks. */
    public List<String> words() {
        List<String> words = new ArrayList<>(gaps.stream().map(Gap::words).toList());
        words.addAll(remarks);
        return List.copyOf(words);
    }

    private static Reconciliation compared(
            ModelledEmissions modelled, List<BilledEmissions> rows, Optional<Share> ours) {
        double share = ours.map(Share::ratio).orElse(1.0);
        Carbon total = sum(rows, BilledEmissions::location);
        boolean isMakingTold = rows.stream().allMatch(row -> row.making().isPresent());
        Carbon making = sum(rows, BilledEmissions::making);
        List<Gap> gaps = new ArrayList<>();
        if (isMakingTold) {
            Carbon operation = Carbon.grams(Math.max(0, total.grams() - making.grams()));
            gaps.add(gap("running the hardware", operation.times(share), modelled.operation()));
            gaps.add(gap("making the hardware", making.times(share), modelled.making()));
        } else if (rows.stream().noneMatch(row -> row.version().holdsMaking())) {
            gaps.add(gap("running the hardware", total.times(share), modelled.operation()));
        } else {
            gaps.add(gap("running and making the hardware", total.times(share), both(modelled)));
        }
        return new Reconciliation(modelled, gaps, remarks(rows, total, ours, isMakingTold));
    }

    private static Gap gap(String what, Carbon billed, Range range) {
        return new Gap(what, billed, range.mid(), explanation(billed, range));
    }

    private static String explanation(Carbon billed, Range range) {
        String bounds = Gap.amount(range.low().grams()) + " to "
                + Gap.amount(range.high().grams());
        if (billed.grams() > range.high().grams()) {
            return Gap.amount(billed.grams() - range.high().grams()) + " are over all that the model leaves open ("
                    + bounds + "): work or idle hours that Aloi did not see, or watts that the model does not have";
        }
        if (billed.grams() < range.low().grams()) {
            return Gap.amount(range.low().grams() - billed.grams()) + " are under all that the model leaves open ("
                    + bounds + "): a grid, a PUE or watts lower than the model's";
        }
        return "within what the model leaves open (" + bounds + ")";
    }

    private static List<String> remarks(
            List<BilledEmissions> rows, Carbon total, Optional<Share> ours, boolean isMakingTold) {
        List<String> remarks = new ArrayList<>();
        remarks.add("AWS's method " + rows.getFirst().version());
        remarks.add(ours.map(share -> Gap.amount(total.grams() * (1 - share.ratio()))
                        + " of the account's are others' work, by instance hours")
                .orElse("all of the account's instances are taken for Aloi's: the share of its hours is not known"));
        if (!isMakingTold) {
            remarks.add(
                    rows.getFirst().version().holdsMaking()
                            ? "the export does not tell the making of hardware apart"
                            : "this version of the method leaves out the making of hardware: it is not compared");
        }
        if (rows.stream().allMatch(row -> row.market().isPresent())) {
            Carbon market = sum(rows, BilledEmissions::market);
            remarks.add("market-based the cloud counts " + Gap.amount(market.grams()) + " instead of "
                    + Gap.amount(total.grams()) + ": electricity that it bought; the grid emits the latter");
        }
        return remarks;
    }

    private static Range both(ModelledEmissions modelled) {
        Range o = modelled.operation();
        Range m = modelled.making();
        return new Range(o.low().plus(m.low()), o.mid().plus(m.mid()), o.high().plus(m.high()));
    }

    private static Carbon sum(List<BilledEmissions> rows, Function<BilledEmissions, Optional<Carbon>> of) {
        return rows.stream().flatMap(row -> of.apply(row).stream()).reduce(Carbon.grams(0), Carbon::plus);
    }

    private static Reconciliation nothing(ModelledEmissions modelled, String why) {
        return new Reconciliation(modelled, List.of(), List.of(why));
    }
}
