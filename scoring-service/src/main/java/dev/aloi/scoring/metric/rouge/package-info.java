/** ROUGE as rouge_score 0.1.2 counts it. */
@NullMarked
package dev.aloi.scoring.metric.rouge;

import org.jspecify.annotations.NullMarked;
