@NullMarked
package dev.aloi.scoring.metric.likelihood;

import org.jspecify.annotations.NullMarked;
