@NullMarked
package dev.aloi.scoring.simulation;

import org.jspecify.annotations.NullMarked;
