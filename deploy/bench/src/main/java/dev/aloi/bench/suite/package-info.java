/** How fast suites come in. */
@NullMarked
package dev.aloi.bench.suite;

import org.jspecify.annotations.NullMarked;
