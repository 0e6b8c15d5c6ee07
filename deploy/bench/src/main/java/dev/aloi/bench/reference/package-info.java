/** How long the reference implementations take. */
@NullMarked
package dev.aloi.bench.reference;

import org.jspecify.annotations.NullMarked;
