/** Runs trials on the node that it stands on. */
@NullMarked
package dev.aloi.runner;

import org.jspecify.annotations.NullMarked;
