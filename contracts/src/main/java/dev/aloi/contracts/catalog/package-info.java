/** What can be chosen and on what it is tried: events of the catalog service. */
@NullMarked
package dev.aloi.contracts.catalog;

import org.jspecify.annotations.NullMarked;
