package dev.aloi.carbon.energy.ecologits;

import dev.aloi.carbon.hardware.Memory;
import dev.aloi.contracts.unit.Carbon;
import dev.aloi.contracts.unit.Energy;
import dev.aloi.contracts.unit.Power;
import java.time.Duration;

/**
 * The method of EcoLogits (genai-impact/ecologits 2d0a1c76, docs/methodology/llm_inference.md): energy and latency of a token by
 * regression over the active parameters at a batch of 64, GPUs of 80 GB, servers of eight with 1.2 kW beside them, three years of life.
 */
public final class EcoLogits {
    private static final double BATCH = 64;
    private static final double ENERGY_ALPHA = 1.1665273170451914e-06;
    private static final double ENERGY_BETA = -0.011205921025579175;
    private static final double ENERGY_GAMMA = 4.052928146734005e-05;
    private static final double LATENCY_ALPHA = 6.785088094353663e-04;
    private static final double LATENCY_BETA = 3.119310311688259e-04;
    private static final double LATENCY_GAMMA = 1.9473717579473387e-02;

    private static final double GIGABYTES_PER_BILLION = 1.2 * 16 / 8;
    private static final double GPU_GIGABYTES = 80;
    private static final int GPUS_PER_SERVER = 8;
    private static final Power SERVER_WITHOUT_GPUS = Power.watts(1_200);
    private static final double LIFE_SECONDS = 3 * 365 * 24 * 3600.0;
    private static final double NANOS = 1e9;

    private static final Impacts MAKING_GPU =
            new Impacts(Carbon.kilograms(164), Depletion.kilogramsSb(5.1e-3), PrimaryEnergy.megajoules(1_828));
    private static final Impacts MAKING_SERVER =
            new Impacts(Carbon.kilograms(5_700), Depletion.kilogramsSb(0.37), PrimaryEnergy.megajoules(70_000));

    private EcoLogits() {}

    public static Assessment assess(ModelSize size, ApiRequest request, DataCentre place) {
        Memory memory = Memory.gigabytes(GIGABYTES_PER_BILLION * size.total().billions());
        int gpus = gpus(memory);
        double seconds = seconds(size.active(), request);
        Energy perGpu = Energy.wattHours(request.outputTokens() * wattHoursPerToken(size.active()));
        Energy server =
                Energy.wattHours(SERVER_WITHOUT_GPUS.watts() * (seconds / 3600) * gpus / GPUS_PER_SERVER / BATCH);
        Energy energy = server.plus(perGpu.times(gpus)).atFacility(place.pue());
        return new Assessment(
                Duration.ofNanos(Math.round(seconds * NANOS)),
                memory,
                gpus,
                perGpu,
                server,
                energy,
                usage(energy, place.mix()),
                water(energy, place),
                making(gpus),
                making(gpus).times(seconds / (LIFE_SECONDS * BATCH)));
    }

    /** What making the GPUs that the model needs took, and their part of the server. */
    private static Impacts making(int gpus) {
        return MAKING_SERVER.times((double) gpus / GPUS_PER_SERVER).plus(MAKING_GPU.times(gpus));
    }

    private static int gpus(Memory memory) {
        int needed = (int) Math.ceil(memory.gigabytes() / GPU_GIGABYTES);
        return needed <= 1 ? 1 : Integer.highestOneBit(needed - 1) * 2;
    }

    private static double wattHoursPerToken(Parameters active) {
        return ENERGY_ALPHA * Math.exp(ENERGY_BETA * BATCH) * active.billions() + ENERGY_GAMMA;
    }

    /** By regression, but never longer than the request was measured to take. */
    private static double seconds(Parameters active, ApiRequest request) {
        double modelled =
                request.outputTokens() * (LATENCY_ALPHA * active.billions() + LATENCY_BETA * BATCH + LATENCY_GAMMA);
        return request.latency()
                .map(measured -> Math.min(modelled, measured.toNanos() / NANOS))
                .orElse(modelled);
    }

    private static Impacts usage(Energy energy, ElectricityMix mix) {
        double hours = energy.kilowattHours();
        return new Impacts(
                energy.emissionsAt(mix.intensity()),
                mix.depletion().times(hours),
                mix.primary().times(hours));
    }

    /** EcoLogits takes the facility's energy times the PUE once more for the grid's water; kept so as to agree with it. */
    private static Water water(Energy energy, DataCentre place) {
        return place.siteWater()
                .plus(place.mix().water().times(place.pue().ratio()))
                .times(energy.kilowattHours());
    }
}
