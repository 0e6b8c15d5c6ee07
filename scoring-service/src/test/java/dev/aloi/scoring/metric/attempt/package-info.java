@NullMarked
package dev.aloi.scoring.metric.attempt;

import org.jspecify.annotations.NullMarked;
