@NullMarked
package dev.aloi.scoring.metric.chrf;

import org.jspecify.annotations.NullMarked;
