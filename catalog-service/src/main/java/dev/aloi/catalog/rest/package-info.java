/** What the resources share: pages. */
@NullMarked
package dev.aloi.catalog.rest;

import org.jspecify.annotations.NullMarked;
