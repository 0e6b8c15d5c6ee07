/** What a cloud says that its customer emitted, and why that is not what was modelled. */
@NullMarked
package dev.aloi.carbon.billed;

import org.jspecify.annotations.NullMarked;
