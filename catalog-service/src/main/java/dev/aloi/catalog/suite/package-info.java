/** Suites: immutable versions of samples. */
@NullMarked
package dev.aloi.catalog.suite;

import org.jspecify.annotations.NullMarked;
