/** Translation edit rate as sacreBLEU 2.6.0 and, before it, Tercom count it. */
@NullMarked
package dev.aloi.scoring.metric.ter;

import org.jspecify.annotations.NullMarked;
