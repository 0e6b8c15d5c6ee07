/** The app's pages. */
@NullMarked
package dev.aloi.gateway.page;

import org.jspecify.annotations.NullMarked;
