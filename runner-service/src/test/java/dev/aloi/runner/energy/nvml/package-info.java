@NullMarked
package dev.aloi.runner.energy.nvml;

import org.jspecify.annotations.NullMarked;
