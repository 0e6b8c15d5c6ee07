/** BLEU as sacreBLEU 2.6.0 counts it. */
@NullMarked
package dev.aloi.scoring.metric.bleu;

import org.jspecify.annotations.NullMarked;
