@NullMarked
package dev.aloi.scoring.metric;

import org.jspecify.annotations.NullMarked;
