package dev.aloi.carbon.report;

import java.time.LocalDate;
import java.util.List;

/**
 * What the runs of a period took.
 *
 * @param to the last day, included
 * @param withEmbodied whether making the hardware counts into the totals
 * @param rows the largest emitter first
 * @param methods how the energy of the runs was found, with how many runs
 * @param notes what has to be known to read it
 */
public record FootprintReport(
        LocalDate from,
        LocalDate to,
        By by,
        boolean withEmbodied,
        List<ReportRow> rows,
        ReportRow total,
        List<MethodCount> methods,
        List<String> notes) {
    public record MethodCount(String method, int runs) {}
}
