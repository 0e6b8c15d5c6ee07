/** The one origin that the browser and the command line talk to. */
@NullMarked
package dev.aloi.gateway;

import org.jspecify.annotations.NullMarked;
