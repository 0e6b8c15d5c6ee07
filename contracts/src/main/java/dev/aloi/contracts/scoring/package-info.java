/** How well a run did, and how the candidates of an evaluation compare. */
@NullMarked
package dev.aloi.contracts.scoring;

import org.jspecify.annotations.NullMarked;
