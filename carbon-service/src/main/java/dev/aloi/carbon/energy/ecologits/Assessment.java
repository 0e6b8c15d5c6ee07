package dev.aloi.carbon.energy.ecologits;

import dev.aloi.carbon.hardware.Memory;
import dev.aloi.contracts.unit.Energy;
import java.time.Duration;

/**
 * What one request takes.
 *
 * @param modelMemory that the model needs, and {@code gpus} of 80 GB for it, in powers of two
 * @param perGpu energy of one GPU for the request
 * @param server energy of the rest of the server that falls to the request
 * @param energy of all, at the facility
 * @param usage of the energy; {@code water} likewise
 * @param making of the hardware that serves the model, whole
 * @param embodied the request's part of making the GPUs and the server: a figure of its own
 */
public record Assessment(
        Duration generation,
        Memory modelMemory,
        int gpus,
        Energy perGpu,
        Energy server,
        Energy energy,
        Impacts usage,
        Water water,
        Impacts making,
        Impacts embodied) {}
