/** What can be chosen, and on what it is tried. */
@NullMarked
package dev.aloi.catalog;

import org.jspecify.annotations.NullMarked;
