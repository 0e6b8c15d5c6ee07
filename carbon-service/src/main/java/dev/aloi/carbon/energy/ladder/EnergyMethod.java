package dev.aloi.carbon.energy.ladder;

import dev.aloi.contracts.unit.Amount.Basis;

/** How energy was found, the best first. */
public enum EnergyMethod {
    WALL_METER("wall meter", Basis.MEASURED),
    RAPL_NVML("hardware counters", Basis.MEASURED),
    LOAD_CURVE("load x power curve of the machine", Basis.MODELLED),
    CPU_TIME("CPU time x modelled watts per vCPU", Basis.MODELLED),
    TDP_SHARE("share of the thermal design power", Basis.MODELLED),
    ECOLOGITS("EcoLogits from the model's size", Basis.MODELLED);

    private final String words;
    private final Basis basis;

    EnergyMethod(String words, Basis basis) {
        this.words = words;
        this.basis = basis;
    }

    public String words() {
        return words;
    }

    public Basis basis() {
        return basis;
    }
}
