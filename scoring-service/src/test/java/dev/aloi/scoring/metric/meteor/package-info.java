@NullMarked
package dev.aloi.scoring.metric.meteor;

import org.jspecify.annotations.NullMarked;
