/** What is brought into the catalogue from files, and what is asked of it. */
@NullMarked
package dev.aloi.local.catalogue;

import org.jspecify.annotations.NullMarked;
