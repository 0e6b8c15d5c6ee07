package dev.aloi.carbon.footprint;

import dev.aloi.carbon.energy.ecologits.PrimaryEnergy;
import dev.aloi.carbon.energy.ecologits.Water;
import dev.aloi.carbon.run.RunUse;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.unit.Amount;
import java.util.List;

/** What an evaluation's candidates take beside energy and emissions, for a thousand samples. */
public record EvaluationImpacts(List<ImpactRow> rows) {
    private static final String SEEN =
            "only told of models behind an API whose size is known, by the method of EcoLogits: of a machine nobody tells its water";

    /**
     * A candidate.
     *
     * @param water used up at the site and for its electricity
     * @param primaryEnergy of the electricity and of making the hardware
     */
    public record ImpactRow(
            RunId run, String candidate, int trials, Amount<Water> water, Amount<PrimaryEnergy> primaryEnergy) {}

    static EvaluationImpacts of(List<WeighedRun> runs, Facts facts) {
        return new EvaluationImpacts(runs.stream().map(run -> row(run, facts)).toList());
    }

    private static ImpactRow row(WeighedRun weighed, Facts facts) {
        RunUse every = weighed.use().everyTrial();
        int trials = every.completed().size();
        return ApiRun.of(every, weighed.run().plan(), facts)
                .filter(_ -> trials > 0)
                .map(run -> new ImpactRow(
                        weighed.run().run(),
                        weighed.name(),
                        trials,
                        run.waterPerThousandSamples(),
                        run.primaryEnergyPerThousandSamples()))
                .orElseGet(() -> new ImpactRow(
                        weighed.run().run(),
                        weighed.name(),
                        trials,
                        new Amount.Unknown<>(SEEN),
                        new Amount.Unknown<>(SEEN)));
    }
}
