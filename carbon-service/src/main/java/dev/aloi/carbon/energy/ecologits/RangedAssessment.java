package dev.aloi.carbon.energy.ecologits;

import dev.aloi.carbon.energy.EnergyRange;
import dev.aloi.contracts.unit.Carbon;
import dev.aloi.contracts.unit.Energy;

/** What a request takes, from the least to the most that the model's size and the place leave open; mid lies halfway, as in EcoLogits. */
public record RangedAssessment(ApiModel model, Assessment low, Assessment high) {
    public static RangedAssessment of(ApiModel model, ApiRequest request, DataCentre best, DataCentre worst) {
        return new RangedAssessment(
                model, EcoLogits.assess(model.low(), request, best), EcoLogits.assess(model.high(), request, worst));
    }

    public EnergyRange energy() {
        return new EnergyRange(low.energy(), half(low.energy(), high.energy()), high.energy());
    }

    /** Halfway of the emissions of making the hardware. */
    public Carbon embodiedMid() {
        return low.embodied().emissions().plus(high.embodied().emissions()).times(0.5);
    }

    private static Energy half(Energy one, Energy other) {
        return one.plus(other).times(0.5);
    }
}
