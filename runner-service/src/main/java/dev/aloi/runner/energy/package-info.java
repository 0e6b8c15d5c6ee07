/** The port to instruments that measure the node's energy. */
@NullMarked
package dev.aloi.runner.energy;

import org.jspecify.annotations.NullMarked;
