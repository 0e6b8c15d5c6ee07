/** Who may come in, and what every answer tells the browser to refuse. */
@NullMarked
package dev.aloi.gateway.door;

import org.jspecify.annotations.NullMarked;
