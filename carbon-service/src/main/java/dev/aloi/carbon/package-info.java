/** The carbon service: weighs runs. */
@NullMarked
package dev.aloi.carbon;

import org.jspecify.annotations.NullMarked;
