package dev.aloi.carbon.report;

import dev.aloi.carbon.billed.Gap;
import dev.aloi.carbon.billed.Reconciliation;
import dev.aloi.carbon.footprint.CarbonRange;
import dev.aloi.contracts.unit.Carbon;
import java.time.YearMonth;
import java.util.List;

/**
 * What was modelled for a month and a region beside what the cloud billed.
 *
 * @param runs that were modelled
 * @param gaps the difference taken apart, each part with its reason
 */
public record ReconciliationView(
        YearMonth month,
        String region,
        int runs,
        CarbonRange operational,
        CarbonRange embodied,
        List<GapView> gaps,
        List<String> remarks) {
    public record GapView(String what, Carbon billed, Carbon modelled, String explanation) {
        static GapView of(Gap gap) {
            return new GapView(gap.what(), gap.billed(), gap.modelled(), gap.explanation());
        }
    }

    static ReconciliationView of(ReportRow modelled, Reconciliation reconciliation) {
        return new ReconciliationView(
                reconciliation.modelled().month(),
                reconciliation.modelled().region().name(),
                modelled.runs(),
                modelled.operational(),
                modelled.embodied(),
                reconciliation.gaps().stream().map(GapView::of).toList(),
                reconciliation.remarks());
    }
}
