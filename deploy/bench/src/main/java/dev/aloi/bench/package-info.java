/** How fast Aloi is. Run by {@code ./aloi bench}, never by the tests, which only see that every benchmark can run. */
@NullMarked
package dev.aloi.bench;

import org.jspecify.annotations.NullMarked;
