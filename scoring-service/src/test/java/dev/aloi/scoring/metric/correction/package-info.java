@NullMarked
package dev.aloi.scoring.metric.correction;

import org.jspecify.annotations.NullMarked;
