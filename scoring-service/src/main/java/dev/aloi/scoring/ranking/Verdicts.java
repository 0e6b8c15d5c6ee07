package dev.aloi.scoring.ranking;

import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.catalog.Preferences;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.scoring.Comparison;
import dev.aloi.contracts.scoring.Verdict;
import dev.aloi.scoring.stats.PairedComparison;
import dev.aloi.scoring.stats.Verdict.Better;
import dev.aloi.scoring.stats.Verdict.Equivalent;
import dev.aloi.scoring.stats.Verdict.NoWorse;
import dev.aloi.scoring.stats.Verdict.NotEnoughData;
import dev.aloi.scoring.stats.Verdict.Worse;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the pairs of a metric allow one to say, in words. */
final class Verdicts {
    /** Two points of a hundred: what users notice of a metric is about that. */
    static final double DEFAULT_MARGIN = 0.02;

    private final PairTable table;
    private final double margin;
    private final Map<RunId, String> names;

    Verdicts(PairTable table, EvaluationRequested request) {
        this(table, request, marginOf(table, request));
    }

    /** @param margin by how much worse would not matter, in the metric's own unit; above 0 */
    Verdicts(PairTable table, EvaluationRequested request, double margin) {
        this.table = table;
        this.margin = margin;
        this.names = request.candidates().stream().collect(Collectors.toMap(it -> it.run(), it -> it.name()));
    }

    /** That of the request, else 2 % of the metric's scale. */
    static double marginOf(PairTable table, EvaluationRequested request) {
        Preferences preferences = request.preferences() == null ? Preferences.NONE : request.preferences();
        return preferences.margins().getOrDefault(table.metric(), DEFAULT_MARGIN * table.scale());
    }

    List<Comparison> all() {
        return table.pairs().stream().map(this::comparison).toList();
    }

    Comparison comparison(PairTable.Pair pair) {
        PairedComparison found = pair.lead().lead(table.higherIsBetter());
        return new Comparison(
                table.runs().get(pair.candidate()),
                table.runs().get(pair.baseline()),
                found.n(),
                found.difference(),
                found.interval().low(),
                found.interval().high(),
                found.interval().level(),
                found.pValue(),
                pair.corrected(),
                pair.falseDiscovery(),
                nullable(found.effectSize()),
                nullable(found.correlation()),
                found.test(),
                verdict(pair));
    }

    private static @Nullable Double nullable(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private Verdict verdict(PairTable.Pair pair) {
        String candidate = name(pair.candidate());
        String baseline = name(pair.baseline());
        return switch (pair.lead()
                .verdict(pair.corrected(), margin, table.pairs().size())) {
            case Better _ -> verdict(Verdict.Kind.BETTER, null, "%s is better than %s".formatted(candidate, baseline));
            case Worse _ -> verdict(Verdict.Kind.WORSE, null, "%s is better than %s".formatted(baseline, candidate));
            case Equivalent _ ->
                verdict(
                        Verdict.Kind.EQUIVALENT,
                        null,
                        "%s and %s are equal within %s".formatted(baseline, candidate, number(margin)));
            case NoWorse _ ->
                verdict(
                        Verdict.Kind.NO_WORSE,
                        null,
                        "%s is no worse than %s by more than %s".formatted(candidate, baseline, number(margin)));
            case NotEnoughData(long more) ->
                verdict(
                        Verdict.Kind.NOT_ENOUGH_DATA,
                        more,
                        String.format(
                                Locale.ROOT,
                                "not enough data to tell %s from %s: about %,d more samples",
                                candidate,
                                baseline,
                                rounded(more)));
        };
    }

    private Verdict verdict(Verdict.Kind kind, @Nullable Long moreSamples, String words) {
        return new Verdict(kind, margin, moreSamples == null ? null : rounded(moreSamples), words);
    }

    /** Two digits: what is known of the spread does not give more. */
    private static long rounded(long samples) {
        return new BigDecimal(samples).round(new MathContext(2)).longValue();
    }

    private static String number(double value) {
        return new BigDecimal(value, new MathContext(4)).stripTrailingZeros().toPlainString();
    }

    private String name(int candidate) {
        return names.getOrDefault(table.runs().get(candidate), "");
    }
}
