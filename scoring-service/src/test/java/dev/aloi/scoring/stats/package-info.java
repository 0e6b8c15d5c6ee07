@NullMarked
package dev.aloi.scoring.stats;

import org.jspecify.annotations.NullMarked;
