/** What the component tests share. */
@NullMarked
package dev.aloi.catalog.testing;

import org.jspecify.annotations.NullMarked;
