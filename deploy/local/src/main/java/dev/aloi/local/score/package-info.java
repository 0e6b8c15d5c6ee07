/** Scores files without a stack: streams the texts, keeps the statistics. */
@NullMarked
package dev.aloi.local.score;

import org.jspecify.annotations.NullMarked;
