package dev.aloi.contracts.carbon;

import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Carbon;
import dev.aloi.contracts.unit.Energy;
import dev.aloi.contracts.unit.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a run took.
 *
 * @param trials completed trials that it accounts for: those that were run
 * @param run of all these trials together
 * @param perThousandSamples of a thousand of them: the functional unit of the software carbon intensity. Trials that were taken over
 *     count by what they took when they were run
 * @param revision from 2 on where prices or other facts have changed since; absent for the first, by the facts of the request
 * @param cause which fact changed, in words; absent for the first
 * @param reused what was taken over instead of being run, and is not in {@code run}; absent: nothing
 */
public record Footprint(
        int trials,
        Figures run,
        Figures perThousandSamples,
        @Nullable Integer revision,
        @Nullable String cause,
        @Nullable Reused reused) {
    public Footprint(int trials, Figures run, Figures perThousandSamples) {
        this(trials, run, perThousandSamples, null, null, null);
    }

    /** One of which nothing was taken over. */
    public Footprint(
            int trials, Figures run, Figures perThousandSamples, @Nullable Integer revision, @Nullable String cause) {
        this(trials, run, perThousandSamples, revision, cause, null);
    }

    /** Of two footprints of a run the one with the higher number stands. */
    public int number() {
        return revision == null ? 1 : revision;
    }

    /**
     * Trials that were taken over from earlier evaluations.
     *
     * @param trials of which it is known what they took
     * @param figures what they took when they were run, by the facts that the rest is weighed by: spent then, and not again
     */
    public record Reused(int trials, Figures figures) {}

    /**
     * Cost, energy at the facility, and emissions by where they come from.
     *
     * @param operational location-based, from the energy
     * @param embodied the share of making the hardware
     * @param total operational plus embodied; of a thousand samples it is the SCI score (ISO/IEC 21031)
     * @param marketBased operational by what electricity was bought (GHG Protocol, Scope 2); absent in figures of before
     */
    public record Figures(
            Amount<Money> cost,
            Amount<Energy> energy,
            Amount<Carbon> operational,
            Amount<Carbon> embodied,
            Amount<Carbon> total,
            @Nullable Amount<Carbon> marketBased) {
        public Figures(
                Amount<Money> cost,
                Amount<Energy> energy,
                Amount<Carbon> operational,
                Amount<Carbon> embodied,
                Amount<Carbon> total) {
            this(cost, energy, operational, embodied, total, null);
        }
    }
}
