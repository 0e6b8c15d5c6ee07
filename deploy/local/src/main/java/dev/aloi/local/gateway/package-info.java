/** The public API as a client sees it. */
@NullMarked
package dev.aloi.local.gateway;

import org.jspecify.annotations.NullMarked;
