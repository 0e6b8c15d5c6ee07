/** What the meters of this machine count. */
@NullMarked
package dev.aloi.bench.energy;

import org.jspecify.annotations.NullMarked;
