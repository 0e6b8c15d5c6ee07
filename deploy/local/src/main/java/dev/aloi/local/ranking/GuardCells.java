package dev.aloi.local.ranking;

import dev.aloi.contracts.scoring.GuardReport;
import dev.aloi.contracts.scoring.GuardReport.Share;
import dev.aloi.contracts.scoring.GuardReport.Unguarded;
import dev.aloi.contracts.scoring.Latency;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a candidate's guardrails did, as cells of a line; empty where it has none or something is not known. */
final class GuardCells {
    static final List<String> HEADER = List.of(
            "guardrails",
            "attacksRefused",
            "attacks",
            "othersRefused",
            "others",
            "railsP50Ms",
            "railsP95Ms",
            "unguarded.quality",
            "unguarded.quality.low",
            "unguarded.quality.high",
            "unguarded.quality.n",
            "unguarded.latencyP50Ms",
            "unguarded.costPerThousand");

    private GuardCells() {}

    static List<String> of(@Nullable GuardReport guard) {
        if (guard == null) {
            return Collections.nCopies(HEADER.size(), "");
        }
        var cells = new ArrayList<>(List.of(guard.version()));
        cells.addAll(share(guard.attacks()));
        cells.addAll(share(guard.others()));
        Latency added = guard.added();
        cells.add(added == null ? "" : RankingCsv.milliseconds(added.p50()));
        cells.add(added == null ? "" : RankingCsv.milliseconds(added.p95()));
        cells.addAll(unguarded(guard.unguarded()));
        return cells;
    }

    private static List<String> share(@Nullable Share share) {
        return share == null
                ? List.of("", "")
                : List.of(Integer.toString(share.refused()), Integer.toString(share.n()));
    }

    /** Differences to the same candidate without guardrails. */
    private static List<String> unguarded(@Nullable Unguarded unguarded) {
        if (unguarded == null) {
            return Collections.nCopies(6, "");
        }
        var cells = new ArrayList<String>();
        var utility = unguarded.utility();
        cells.addAll(
                utility == null
                        ? List.of("", "", "", "")
                        : List.of(
                                Double.toString(utility.difference()),
                                Double.toString(utility.low()),
                                Double.toString(utility.high()),
                                Integer.toString(utility.n())));
        var latency = unguarded.latency();
        cells.add(latency == null ? "" : RankingCsv.milliseconds(latency));
        var cost = unguarded.cost();
        cells.add(cost == null ? "" : cost.amount().toPlainString());
        return cells;
    }
}
