/** How fast the catalogue answers. */
@NullMarked
package dev.aloi.bench.catalogue;

import org.jspecify.annotations.NullMarked;
