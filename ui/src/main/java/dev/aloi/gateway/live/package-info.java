/** Rankings as they change, sent to the browser. */
@NullMarked
package dev.aloi.gateway.live;

import org.jspecify.annotations.NullMarked;
