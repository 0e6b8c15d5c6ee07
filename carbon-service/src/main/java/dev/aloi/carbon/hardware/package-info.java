/** What machines are made of, and what making them emitted. */
@NullMarked
package dev.aloi.carbon.hardware;

import org.jspecify.annotations.NullMarked;
