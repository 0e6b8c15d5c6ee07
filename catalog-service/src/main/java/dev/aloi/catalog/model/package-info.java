/** Models with the facts that a choice turns on. */
@NullMarked
package dev.aloi.catalog.model;

import org.jspecify.annotations.NullMarked;
