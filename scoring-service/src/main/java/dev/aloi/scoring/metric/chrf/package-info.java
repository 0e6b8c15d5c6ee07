/** chrF, chrF+ and chrF++ as sacreBLEU 2.6.0 counts them. */
@NullMarked
package dev.aloi.scoring.metric.chrf;

import org.jspecify.annotations.NullMarked;
