package dev.aloi.carbon.footprint;

import dev.aloi.carbon.sci.FunctionalUnit;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Carbon;
import dev.aloi.contracts.unit.Energy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the candidates of an evaluation emit for one functional unit.
 *
 * @param withEmbodied whether making the hardware counts into {@code sci}; its own figure is told either way
 * @param rows the least emitter first, those that are not known last
 * @param flips pairs that stand in the other order once making the hardware counts
 */
public record EvaluationFootprints(FunctionalUnit unit, boolean withEmbodied, List<Row> rows, List<OrderFlip> flips) {
    /**
     * A candidate.
     *
     * @param counted samples, tokens or accepted answers that its emissions were for
     * @param operational location-based; {@code marketBased} by what electricity was bought. All for one functional unit
     * @param sci SCI (ISO/IEC 21031), or operational alone where making the hardware is left out by choice
     * @param restsOnProxy whether another CPU's watts stand in for one's that nobody has measured
     */
    public record Row(
            RunId run,
            String candidate,
            int trials,
            int revision,
            @Nullable String cause,
            long counted,
            Amount<Energy> energy,
            Amount<Carbon> operational,
            Amount<Carbon> marketBased,
            Amount<Carbon> embodied,
            Amount<Carbon> sci,
            boolean restsOnProxy) {}

    /** The one that emits less by its electricity alone, but more with its share of making the hardware. */
    public record OrderFlip(RunId lessInUse, RunId lessInAll) {}
}
