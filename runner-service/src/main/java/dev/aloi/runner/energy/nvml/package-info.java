/** The energy counters of NVIDIA's GPUs. */
@NullMarked
package dev.aloi.runner.energy.nvml;

import org.jspecify.annotations.NullMarked;
