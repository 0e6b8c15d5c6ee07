package dev.aloi.local.probe;

import dev.aloi.local.table.Numbers;
import dev.aloi.scoring.stats.Interval;
import dev.aloi.scoring.stats.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the probes found, in words. */
final class ProbeLines {
    private static final double LEVEL = 0.05;

    private ProbeLines() {}

    static List<String> of(
            Exchangeability orders, Optional<Exchangeability.Found> found, Recital recital, Recital.Found said) {
        var lines = new ArrayList<String>();
        lines.add(found.map(it -> exchangeability(orders, it))
                .orElse("order: too few samples for two shards of %d".formatted(orders.shardSize())));
        lines.add(recital(recital, said));
        lines.add("A probe may find that a model knows samples; it cannot show that it does not.");
        return lines;
    }

    private static String exchangeability(Exchangeability orders, Exchangeability.Found found) {
        var lead = found.lead();
        Interval interval = lead.interval(1 - LEVEL);
        boolean seen = lead.mean() > 0 && lead.pValue() <= LEVEL;
        return String.format(
                Locale.ROOT,
                "order: the file's order is likelier than others by %s nats a shard [%s, %s], p %s (paired t, %d shards of"
                        + " %d samples, %d orders%s): %s",
                Numbers.quantity(lead.mean()),
                Numbers.quantity(interval.low()),
                Numbers.quantity(interval.high()),
                lead.pValue() < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", lead.pValue()),
                lead.n(),
                orders.shardSize(),
                orders.orders(),
                refused(found.refused(), "shards"),
                seen ? "THE MODEL SEEMS TO HAVE SEEN THE FILE" : "no sign of it");
    }

    private static String recital(Recital recital, Recital.Found said) {
        if (said.asked() == 0) {
            return "completion: no sample has %d words%s"
                    .formatted(2 * recital.words(), refused(said.refused(), "samples"));
        }
        var share = new Proportion(said.recited(), said.asked()).wilson(1 - LEVEL);
        return "completion: %d of %d samples go on word for word for %d words [%s, %s] (Wilson, 95 %%%s)%s"
                .formatted(
                        said.recited(),
                        said.asked(),
                        recital.words(),
                        Numbers.percent(share.low()),
                        Numbers.percent(share.high()),
                        refused(said.refused(), "samples"),
                        said.recited() > 0 ? ": LOOK AT THEM" : "");
    }

    private static String refused(int refused, String what) {
        return refused == 0 ? "" : "; %d %s could not be read".formatted(refused, what);
    }
}
