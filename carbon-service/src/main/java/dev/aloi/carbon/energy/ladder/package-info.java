/** Which account of energy to believe: the best method for which there is evidence, and what it leaves open. */
@NullMarked
package dev.aloi.carbon.energy.ladder;

import org.jspecify.annotations.NullMarked;
