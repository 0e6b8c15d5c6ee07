/** A first look at what a model writes, without any service. */
@NullMarked
package dev.aloi.local.generate;

import org.jspecify.annotations.NullMarked;
