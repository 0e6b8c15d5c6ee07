/** People judge completions: what they correct, how long it takes, and which metric foresees it. */
@NullMarked
package dev.aloi.scoring.review;

import org.jspecify.annotations.NullMarked;
