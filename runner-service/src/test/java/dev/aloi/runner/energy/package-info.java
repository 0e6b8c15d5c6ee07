@NullMarked
package dev.aloi.runner.energy;

import org.jspecify.annotations.NullMarked;
