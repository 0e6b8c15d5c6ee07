package dev.aloi.local.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aloi.scoring.stats.Resampling;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say of a file, but for its single lines.
 *
 * @param other the file that it is compared with; absent where it stands alone
 * @param comparison absent where it stands alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScoreReport(
        OfFile file, @Nullable OfFile other, @Nullable Compared comparison) {
    /**
     * A file by all metrics.
     *
     * @param clusters absent where every sample stands alone
     * @param human agreement with people; empty where the file holds no judgement
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfFile(
            String name,
            int lines,
            int samples,
            @Nullable Integer clusters,
            List<MetricSummary> metrics,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Agreement> human) {
        static OfFile of(Sheet sheet, Resampling resampling) {
            Samples samples = sheet.samples();
            return new OfFile(
                    sheet.file(),
                    samples.lines(),
                    samples.count(),
                    samples.areClustered() ? samples.clusters() : null,
                    IntStream.range(0, sheet.metrics().size())
                            .mapToObj(i -> MetricSummary.of(sheet, i, resampling))
                            .toList(),
                    sheet.hasHumans()
                            ? IntStream.range(0, sheet.metrics().size())
                                    .mapToObj(i -> Agreement.of(sheet, i))
                                    .flatMap(List::stream)
                                    .toList()
                            : List.of());
        }

        boolean isScored() {
            return metrics.stream().anyMatch(it -> it.n() > 0);
        }
    }

    /**
     * Two files side by side.
     *
     * @param onlyInFile samples that the other one lacks: they are left out
     */
    record Compared(int onlyInFile, int onlyInOther, List<Comparison> metrics) {}

    public static ScoreReport of(Sheet sheet, Resampling resampling) {
        return new ScoreReport(OfFile.of(sheet, resampling), null, null);
    }

    public static ScoreReport of(Sheet sheet, Sheet other, Resampling resampling, OptionalDouble margin) {
        return new ScoreReport(
                OfFile.of(sheet, resampling),
                OfFile.of(other, resampling),
                new Compared(
                        PairedSheets.lacking(sheet, other),
                        PairedSheets.lacking(other, sheet),
                        new PairedSheets(sheet, other, resampling).comparisons(margin)));
    }

    /** Whether any metric scored anything, of both files where there are two. */
    public boolean isScored() {
        return file.isScored() && (other == null || other.isScored());
    }
}
