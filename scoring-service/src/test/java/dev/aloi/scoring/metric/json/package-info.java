@NullMarked
package dev.aloi.scoring.metric.json;

import org.jspecify.annotations.NullMarked;
